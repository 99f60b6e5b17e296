import { encodeLoosely } from '../../../model/address-codes.ts';
/** Characters of an address that Git hosts still take. */
const LONGEST_ADDRESS = 7500;

/**
 * The page of a repository on which a new file can be proposed, filled in where it is not too long.
 * @param repository address of the repository on GitHub, GitLab, or a host that runs Forgejo or Gitea (such as
 * Codeberg)
 * @param exists true where the file is there already: then the page on which it is edited, which no host fills in
 * @returns `undefined` where there is no repository; `filled` false where the text has to be pasted
 */
export function newFileAddress(
  repository: string,
  path: string,
  text: string,
  exists = false,
): { address: string; filled: boolean } | undefined {
  const root = repository.replace(/\.git$/, '').replace(/\/+$/, '');
  if (!/^https:\/\/[^/]+\/[^/]+\/[^/]+/.test(root)) return undefined;
  if (exists)
    return {
      address: `${root}/${/^https:\/\/github\.com\//.test(root) ? 'edit' : /gitlab/.test(root) ? '-/edit' : '_edit'}/main/${path.split('/').map(encodeLoosely).join('/')}`,
      filled: false,
    };
  const name = encodeLoosely(path);
  const value = encodeLoosely(text);
  const [bare, full] = /^https:\/\/github\.com\//.test(root)
    ? [`${root}/new/main?filename=${name}`, `&value=${value}`]
    : /gitlab/.test(root)
      ? [`${root}/-/new/main?file_name=${name}`, `&content=${value}`]
      : [`${root}/_new/main?filename=${name}`, `&value=${value}`];
  const address = bare + full;
  return address.length <= LONGEST_ADDRESS ? { address, filled: true } : { address: bare, filled: false };
}
