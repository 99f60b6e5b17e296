import { hasThai, THAI_RUN } from '../words/thai-run.ts';

const RUN = new RegExp(THAI_RUN, 'g');
/** Pieces of a page: what holds no words, tags, words, and a lone sign. */
const PIECE =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<\/?[a-z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>|[^<]+|</gi;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements that hold words and no other element: the language of their words is their own. */
const ONLY_WORDS = new Set(['option', 'title', 'textarea']);

/** An element around the place that is being read. */
interface Around {
  name: string;
  lang: string;
  /** Which piece its tag is. */
  at: number;
}

/**
 * A page in which Thai words stand in elements that say so, wherever the text around them is in another language: names
 * of people and offices, titles of sources, quoted words. Voices, hyphenation and the choice of letters go by it. What
 * stands in Thai already, and what stands before `<body>`, is left as it is.
 * @param html a whole page
 */
export function markThai(html: string): string {
  const body = html.search(/<body[\s>]/);
  if (body < 0) return html;
  const around: Around[] = [{ name: 'html', lang: langOf(/<html[^>]*>/.exec(html)?.[0] ?? '') ?? '', at: 0 }];
  const pieces: string[] = [html.slice(0, body)];
  for (const [piece, raw] of html.slice(body).matchAll(PIECE)) {
    if (!piece.startsWith('<')) words(piece, around, pieces);
    else {
      pieces.push(piece);
      if (raw === undefined && piece.length > 1 && !piece.startsWith('<!')) step(piece, around, pieces.length - 1);
    }
  }
  return pieces.join('');
}

const langOf = (tag: string): string | undefined =>
  tag.includes('lang="') ? /\slang="([^"]*)"/.exec(tag)?.[1] : undefined;
const NAME = /^<\/?([^\s/>]+)/;

/** Goes into an element or out of it. */
function step(tag: string, around: Around[], at: number): void {
  const name = (NAME.exec(tag)?.[1] ?? '').toLowerCase();
  if (tag.startsWith('</')) {
    const open = around.findLastIndex((each) => each.name === name);
    if (open > 0) around.length = open;
  } else if (!VOID.has(name) && !tag.endsWith('/>'))
    around.push({ name, lang: langOf(tag) ?? around.at(-1)?.lang ?? '', at });
}

function words(text: string, around: readonly Around[], pieces: string[]): void {
  const inside = around.at(-1);
  if (!inside || inside.lang === 'th' || !hasThai(text)) pieces.push(text);
  else if (ONLY_WORDS.has(inside.name)) {
    const tag = pieces[inside.at] ?? '';
    if (langOf(tag) === undefined) pieces[inside.at] = tag.replace(/^<[^\s/>]+/, '$& lang="th"');
    pieces.push(text);
  } else pieces.push(text.replace(RUN, '<span lang="th">$&</span>'));
}
