import { pageContext } from '../../../draw/context.ts';
import { listedItems } from '../../../draw/listed-items.ts';
import { drawnHtml } from '../../../draw/to-html.ts';
import { address } from '../../../library/address.ts';
import type { Lang } from '../../../words/languages.ts';
import { sourceSchema } from '../../../intake/schema/list/source.ts';
import { termSchema } from '../../../intake/schema/list/term.ts';
import type { Draft } from '../draft/draft.ts';
import { tidy } from '../draft/tidy.ts';
import { lenient } from './lenient.ts';

/** HTML of the terms and sources of a draft, drawn by what draws them in their lists. */
export function itemsArticle({ terms, sources }: Draft, lang: Lang, base: string): string {
  const page = pageContext(lang, (target) => address(target, lang, base));
  return drawnHtml(
    listedItems(
      terms.map((item) => lenient(termSchema, tidy(item) ?? {})),
      sources.map((item) => lenient(sourceSchema, tidy(item) ?? {})),
      page,
    ),
  );
}
