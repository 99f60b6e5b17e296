import type { APIRoute } from 'astro';
import { here } from '../../here.ts';
import { webManifest } from '../../library/machines/web-manifest.ts';
import { SITE } from '../../site.config.ts';
import { isOffered } from '../../site/frame/offered.ts';
import { triangleTexts } from '../../site/triangle/triangle-texts.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { languagePaths } from '../_paths.ts';

export const getStaticPaths = languagePaths;

/** Makes the site installable. Both languages are one application, under the name of the language in which it was installed. */
export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang } }) => {
  const { nav, tray } = words(lang);
  const to = here(lang);
  const manifest = webManifest({
    base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
    lang,
    name: SITE.name[lang],
    description: SITE.tagline[lang],
    home: to({ page: 'home' }),
    search: to({ page: 'search' }),
    shortcuts: [
      [nav.search, to({ page: 'search' })],
      [tray.title, to({ page: 'tray' })],
      ...(isOffered('fund') ? [[nav.fund, to({ page: 'fund' })] as const] : []),
      [triangleTexts(lang).title, to({ page: isOffered('ours') ? 'ours' : 'triangle' })],
    ],
  });
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
