import type { APIContext } from 'astro';
import { here } from '../../../here.ts';
import { FIRST, type Lang } from '../../../words/languages.ts';
import { gitRepository } from '../../../library/publishing/git-repository.ts';
import { SITE } from '../../../site.config.ts';
import { cmsConfig } from '../../../features/admin/cms-config.ts';
import { languagePaths } from '../../_paths.ts';

export const getStaticPaths = languagePaths;

/** What the CMS knows of the content, made from the schemas when the site is built. */
export function GET({ props }: APIContext): Response {
  const { lang } = props as { lang: Lang };
  return Response.json(
    cmsConfig(
      {
        name: SITE.name[lang],
        home: here(lang)({ page: 'home' }),
        logo: `${here(FIRST)({ page: 'home' })}favicon.svg`,
        repository: gitRepository(SITE.repository),
      },
      lang,
    ),
  );
}
