/** Where a site will be read: its origin and the path it is served under. */
export interface SiteAddress {
  /** `https://example.org`, without a path; `undefined` while nobody has named one. */
  origin: string | undefined;
  /** Path that the site is served under, with a slash at both ends: `/` or `/name/`. */
  base: string;
  /** Where the origin was read: the name of a variable, `src/site.config.ts`, or `undefined`. */
  from: string | undefined;
  /** What was written there where it is no address of a website; nothing else is tried then. */
  unreadable?: string;
}

/** The environment of a build: `process.env`, or a table of a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings file in which a network can write the address instead. */
export const SITE_FILE = 'src/site.config.ts';

/**
 * Finds out where the site will be read. What a person wrote goes before what a host says of itself:
 *
 * 1. `SITE_URL`
 * 2. `url` in `src/site.config.ts`
 * 3. GitHub Pages, after `actions/configure-pages` (`GITHUB_PAGES`): `https://<owner>.github.io`, with the name of
 *    the repository as base path. A domain of one's own is not among these variables; the deploy workflow reads it from
 *    the outputs of that action and hands it over as `SITE_URL` and `BASE_PATH`.
 * 4. Netlify: `URL` in the production context, `DEPLOY_PRIME_URL` in every other
 * 5. Cloudflare Pages: `CF_PAGES_URL`, which is the address of this one deployment
 * 6. Vercel: `VERCEL_PROJECT_PRODUCTION_URL`, which has no protocol
 *
 * The base path is `BASE_PATH`; without it, the path of the address (`https://example.org/mountain`).
 * @param env     variables of the build
 * @param written `url` of `src/site.config.ts`; may be empty
 */
export function siteAddress(env: Environment, written: string): SiteAddress {
  const [from, text] =
    candidates(env, written)
      .map(([name, value]): [string, string] => [name, value?.trim() ?? ''])
      .find(([, value]) => value !== '') ?? [];
  const url = text === undefined ? undefined : webAddress(text);
  const base = slashed(env['BASE_PATH']?.trim() || url?.pathname || '/');
  if (text !== undefined && !url) return { origin: undefined, base, from, unreadable: text };
  return { origin: url?.origin, base, from };
}

function candidates(env: Environment, written: string): [string, string | undefined][] {
  const netlify = env['NETLIFY'] === 'true';
  const production: [string, string | undefined] = ['URL', netlify ? env['URL'] : undefined];
  const deploy: [string, string | undefined] = ['DEPLOY_PRIME_URL', env['DEPLOY_PRIME_URL']];
  const vercel = env['VERCEL_PROJECT_PRODUCTION_URL'];
  return [
    ['SITE_URL', env['SITE_URL']],
    [SITE_FILE, written],
    ['GITHUB_REPOSITORY', env['GITHUB_PAGES'] === 'true' ? gitHubPages(env['GITHUB_REPOSITORY']) : undefined],
    ...(env['CONTEXT'] === 'production' ? [production, deploy] : [deploy, production]),
    ['CF_PAGES_URL', env['CF_PAGES_URL']],
    ['VERCEL_PROJECT_PRODUCTION_URL', vercel && !vercel.includes('://') ? `https://${vercel}` : vercel],
  ];
}

/** The address that GitHub gives a repository `owner/name`; one named after its owner's host lies at the root. */
function gitHubPages(repository: string | undefined): string | undefined {
  const [owner, name] = repository?.split('/') ?? [];
  if (!owner || !name) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** `undefined` for anything but http and https: `example.org` alone could be a folder as well. */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

const slashed = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
