import type { Backend, CmsConfig } from '@sveltia/cms';
import type { GitRepository } from '../../library/publishing/git-repository.ts';

/** Where the CMS keeps its work, and what a browser must be let through to for it. */
export interface CmsBackend {
  backend: Backend;
  publish_mode: CmsConfig['publish_mode'];
  /** Origins that the page may talk to, besides its own. */
  connect: string[];
  /** Origins of the pictures of people who sign in. */
  pictures: string[];
}

/**
 * Chooses the backend for a repository: GitHub, GitLab, or a host that runs Forgejo or Gitea.
 * People sign in with an access token of their own, because every other way needs a service in between.
 * On GitHub and GitLab an entry becomes a pull request first, so that somebody else reads it.
 * @param repository `undefined` while `site.ts` names none, when only a folder on this computer can be opened
 */
export function cmsBackend(repository: GitRepository | undefined): CmsBackend {
  // The CMS wants some repository even for a folder; this one is never asked for.
  if (!repository)
    return {
      backend: { name: 'github', repo: 'folder/on-this-computer', auth_methods: ['token'] },
      publish_mode: 'simple',
      connect: [],
      pictures: [],
    };
  const { host, origin, path, branch } = repository;
  const shared = { repo: path, branch, auth_methods: ['token' as const] };
  if (host === 'github')
    return {
      backend: { name: 'github', ...shared },
      publish_mode: 'editorial_workflow',
      connect: ['https://api.github.com'],
      pictures: ['https://avatars.githubusercontent.com'],
    };
  if (host === 'gitlab')
    return {
      backend: { name: 'gitlab', ...shared, api_root: `${origin}/api/v4`, base_url: origin },
      publish_mode: 'editorial_workflow',
      connect: [origin],
      pictures: [origin],
    };
  return {
    backend: { name: 'gitea', ...shared, api_root: `${origin}/api/v1`, base_url: origin },
    publish_mode: 'simple',
    connect: [origin],
    pictures: [origin],
  };
}

/**
 * The content security policy of the page: it may run its own code and talk to its own server and the Git host, and to
 * nobody else.
 * The CMS writes styles into its elements and decodes pictures in WebAssembly.
 */
export function cmsPolicy({ connect, pictures }: CmsBackend): string {
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...pictures],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'data:', 'blob:', ...connect],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
  })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
