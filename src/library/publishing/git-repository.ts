import { encodeLoosely } from '../../intake/address-codes.ts';

/** Programs that hold Git repositories and let people propose changes in a browser. Gitea works like Forgejo. */
export type GitHost = 'github' | 'gitlab' | 'forgejo';

/** A repository as `site.ts` names it. */
export interface RepositorySettings {
  /** `https://github.com/network/library`; empty while there is none. */
  url: string;
  /** The branch that is published. */
  branch: string;
  /** Which program runs there, where its address does not tell (`git.university.ac.th`). */
  host: GitHost | '';
}

/** A repository, ready to be asked for addresses. */
export interface GitRepository {
  host: GitHost;
  /** `https://github.com` */
  origin: string;
  /** `network/library` */
  path: string;
  /** `https://github.com/network/library`, without a slash at its end. */
  root: string;
  branch: string;
}

/**
 * Reads the settings of a repository.
 * @returns `undefined` while there is none, or where the address is not that of a repository on the web
 */
export function gitRepository({ url, branch, host }: RepositorySettings): GitRepository | undefined {
  const parts = /^(https:\/\/([^/]+))\/([^/?#]+\/[^?#]+?)(?:\.git)?\/*$/.exec(url.trim());
  if (!parts) return undefined;
  const [, origin = '', name = '', path = ''] = parts;
  return {
    host: host || (name === 'github.com' ? 'github' : name.includes('gitlab') ? 'gitlab' : 'forgejo'),
    origin,
    path,
    root: `${origin}/${path}`,
    branch: branch || 'main',
  };
}

/** Characters of an address that Git hosts still take. A Thai letter needs nine of them. */
const LONGEST_ADDRESS = 7500;

/**
 * The page on which a new file can be proposed, filled in where it is not too long. Needs an account at the host and
 * nothing else: who may not write there is led to a copy of their own and then to a proposal.
 * @param path   path of the file in the repository
 * @param exists true where the file is there already: then the page on which it is edited, which no host fills in
 * @returns `filled` false where the text has to be pasted: when it is too long, and on GitLab always, whose editor takes
 * a name out of the address and no text (gitlab-org/gitlab#594214)
 */
export function newFileAddress(
  { host, root, branch }: GitRepository,
  path: string,
  text: string,
  exists = false,
): { address: string; filled: boolean } {
  const at = encodeLoosely(branch);
  if (exists) {
    const edit = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }[host];
    return { address: `${root}/${edit}/${at}/${path.split('/').map(encodeLoosely).join('/')}`, filled: false };
  }
  const [page, nameField, textField] = {
    github: ['new', 'filename', 'value'],
    gitlab: ['-/new', 'file_name', undefined],
    forgejo: ['_new', 'filename', 'value'],
  }[host] as [string, string, string | undefined];
  const bare = `${root}/${page}/${at}?${nameField}=${encodeLoosely(path)}`;
  if (textField === undefined) return { address: bare, filled: false };
  const address = `${bare}&${textField}=${encodeLoosely(text)}`;
  return address.length <= LONGEST_ADDRESS ? { address, filled: true } : { address: bare, filled: false };
}

/**
 * The page on which files can be put into a folder by dropping them there. GitLab has none that can be linked to: there
 * it is the page of the folder, with an upload button in its menu.
 */
export function uploadAddress({ host, root, branch }: GitRepository, folder: string): string {
  const page = { github: 'upload', gitlab: '-/tree', forgejo: '_upload' }[host];
  return `${root}/${page}/${encodeLoosely(branch)}/${folder}`;
}

/**
 * The page on which an issue can be opened, with its title; its text comes encoded behind the address. Needs an account
 * at the host.
 */
export function newIssueAddress({ host, root }: GitRepository, title: string): string {
  const [page, titleField, textField] = {
    github: ['issues/new', 'title', 'body'],
    gitlab: ['-/issues/new', 'issue[title]', 'issue[description]'],
    forgejo: ['issues/new', 'title', 'body'],
  }[host] as [string, string, string];
  return `${root}/${page}?${encodeLoosely(titleField)}=${encodeLoosely(title)}&${encodeLoosely(textField)}=`;
}
