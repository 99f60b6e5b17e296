import { LIGHT } from '../../settings/look.ts';
import type { Lang } from '../../words/languages.ts';

/** What a device needs to know of the site to keep it as an application. All addresses are paths. */
export interface Installable {
  base: string;
  lang: Lang;
  name: string;
  description: string;
  home: string;
  /** The page of the search, which takes what other applications share. */
  search: string;
  shortcuts: readonly (readonly [name: string, path: string])[];
}

/**
 * The site as a web application manifest. Its identity is the base path, whatever the language, so that nobody installs
 * it twice; a text shared to it is searched for.
 */
export const webManifest = ({ base, lang, name, description, home, search, shortcuts }: Installable) => ({
  id: base,
  lang,
  dir: 'ltr',
  name,
  short_name: name,
  description,
  start_url: home,
  scope: base,
  display: 'standalone',
  background_color: LIGHT.paper,
  theme_color: LIGHT.paper,
  icons: [
    { src: `${base}icon-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: `${base}icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: `${base}icon-maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: shortcuts.map(([called, url]) => ({
    name: called,
    url,
    icons: [{ src: `${base}icon-192.png`, sizes: '192x192', type: 'image/png' }],
  })),
  share_target: { action: search, method: 'GET', enctype: 'application/x-www-form-urlencoded', params: { text: 'q' } },
});
