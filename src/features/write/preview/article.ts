import { toDraw } from '../../../draw/context.ts';
import { wholeEntry } from '../../../draw/entry/whole-entry.ts';
import { drawnHtml } from '../../../draw/to-html.ts';
import { address } from '../../../library/address.ts';
import type { Lang } from '../../../words/languages.ts';
import type { PreviewEntry } from './preview-entry.ts';

/** HTML of a draft's article in a language, drawn by what draws its published page. */
export const article = ({ library, entry, told }: PreviewEntry, lang: Lang, base: string): string =>
  drawnHtml(
    wholeEntry(
      toDraw(library, entry, lang, (target) => address(target, lang, base)),
      told,
    ),
  );
