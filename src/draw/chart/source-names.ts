import { formatReference } from '../../library/format-source.ts';
import type { Library } from '../../library/library.ts';
import type { Lang } from '../../words/languages.ts';

/** Sources as a cell of a table names them: author and date, and the address that leads there. */
export const sourceNames = (ids: readonly string[], library: Pick<Library, 'source'>, lang: Lang): string =>
  ids
    .flatMap((id) => library.source(id) ?? [])
    .map((source) => {
      const { lead, title, url } = formatReference(source, lang);
      return [source.issued ? lead : title, url].filter(Boolean).join(' ');
    })
    .join('; ');
