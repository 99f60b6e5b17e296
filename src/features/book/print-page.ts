import { BookIndex } from './book-index.ts';
import { chaptersOf, type Book, type Chapter } from './book.ts';
import { chapterBody, escape, photoFile, settingOf, STYLE, type BookWords } from './epub.ts';

/** Where something stands in the printed book: the number of its page, by the id of the place. */
export type PageOf = (id: string) => number | undefined;

const ZERO_WIDTH_SPACE = '\u200b';
/** As wide as any number of a page may be, before it is known. */
const UNKNOWN = '000';
/** A running head is one line. */
const HEAD_LETTERS = 52;

/**
 * A book as one page to be printed by Chromium: title, contents, chapters each on a new sheet, index. Above left pages
 * stands the name of the book, above right ones that of the chapter, below the number of the page. Its ids carry those of
 * the chapters, since all stand in one page. Chromium cannot count ahead, so that contents and index have their numbers
 * when a book is printed again with what is known from the first time.
 * @param fonts  rules of `@font-face`
 * @param pageOf where places stood when this book was printed before; left out, numbers are nought
 */
export function printPage(
  book: Book,
  t: BookWords,
  names: Iterable<string>,
  fonts: string,
  pageOf: PageOf = () => undefined,
): string {
  const chapters = chaptersOf(book);
  const set = settingOf(chapters, ({ id }) => `#${id}`, names);
  const index = new BookIndex(book.terms ?? []);
  const inParts = book.parts.length > 1;
  const article = (chapter: Chapter): string => {
    const own = index
      .mark(chapter.id, chapterBody(chapter, t, set))
      .replace(/ (id|aria-labelledby)="(title|references|ref-\d+|note-\d+)"/g, ` $1="${chapter.id}-$2"`)
      .replace(/ href="#(ref-\d+|note-\d+)"/g, ` href="#${chapter.id}-$1"`)
      .replace(` src="${photoFile(chapter)}"`, (at) =>
        chapter.photo ? ` src="${dataAddress(chapter.photo.bytes)}"` : at,
      );
    return `<article id="${chapter.id}" lang="${chapter.lang}" style="page:${pageName(chapter)}">${inParts ? lowered(own) : own}</article>`;
  };
  const parts = book.parts.map(({ title, chapters: own }, at) => {
    const heading = inParts ? `<section class="part" id="part-${at + 1}"><h1>${escape(title)}</h1></section>` : '';
    return heading + own.map(article).join('\n');
  });
  // Chromium knows Thai words; places to break would stand in what is copied and searched.
  const text = parts.join('\n').replaceAll(ZERO_WIDTH_SPACE, '');
  return `<!doctype html>
<html lang="${book.lang}"><head><meta charset="utf-8"><title>${escape(book.title)}</title><meta name="author" content="${escape(book.author)}"><style>
${fonts}
${pageRules(book, chapters)}
${STYLE}${PRINT_STYLE}</style></head><body>
${titlePage(book)}
${contents(book, t, pageOf)}
${text}
${indexPages(index, book, t, pageOf)}
</body></html>
`;
}

/** A heading of a chapter stands below that of its part. */
const lowered = (html: string): string =>
  html.replace(/<(\/?)h([1-5])(?=[ >])/g, (_tag, end: string, level: string) => `<${end}h${Number(level) + 1}`);

const pageName = ({ id }: Chapter): string => `page-${id}`;

/** A text as CSS writes it, cut to one line. */
function headText(text: string): string {
  const signs = [...new Intl.Segmenter('th').segment(text)].map(({ segment }) => segment);
  const cut =
    signs.length > HEAD_LETTERS
      ? `${signs
          .slice(0, HEAD_LETTERS - 1)
          .join('')
          .trimEnd()}…`
      : text;
  return `"${cut.replace(/[\\"\n<]/g, ' ')}"`;
}

function pageRules(book: Book, chapters: readonly Chapter[]): string {
  const head = (place: 'left' | 'right', text: string): string =>
    `@top-${place}{content:${headText(text)};font:8pt Sarabun}`;
  return [
    '@page{size:A5;margin:18mm 15mm 17mm;@bottom-center{content:counter(page);font:9pt Sarabun}}',
    '@page:first{@bottom-center{content:none}}',
    ...chapters.flatMap((chapter) => [
      `@page ${pageName(chapter)}:left{${head('left', book.title)}}`,
      `@page ${pageName(chapter)}:right{${head('right', chapter.title)}}`,
    ]),
  ].join('\n');
}

const PRINT_STYLE = `body{font:10.5pt/1.6 Sarabun;margin:0;overflow-wrap:anywhere}a{color:inherit}
article,nav,.part,.index{break-before:page}
.part h1{margin-top:55mm;text-align:center}
nav ol{list-style:none;padding-left:0}nav ol ol{padding-left:1em;margin-bottom:.6em}
nav li{break-inside:avoid}nav li:has(ol){break-inside:auto}
.line{display:flex;align-items:last baseline;gap:.4em;text-decoration:none}
.line span:first-child{flex:0 1 auto}.line i{flex:1 1 1em;min-width:1em;border-bottom:1px dotted #6b6153}
.line .number{flex:none;min-width:2.2em;text-align:right;font-variant-numeric:tabular-nums}
.index ul{columns:2;column-gap:8mm;list-style:none;padding:0;font-size:.88em;line-height:1.5}
.index li{break-inside:avoid;padding-left:1em;text-indent:-1em}.index a{text-decoration:none}
figure{margin:1em 0;break-inside:avoid}figure img,figure svg{max-width:100%;max-height:70mm;height:auto}
tr,blockquote{break-inside:avoid}thead{display:table-header-group}
`;

const titlePage = ({ title, subtitle, author, publisher, changed, licence }: Book): string =>
  `<header><h1>${escape(title)}</h1><p>${escape(subtitle)}</p><p>${escape(author)}</p><p class="small">${escape(publisher)} · ${escape(changed)} · ${escape(licence.name)} ${escape(licence.url)}</p></header>`;

function contents({ parts, terms }: Book, t: BookWords, pageOf: PageOf): string {
  const line = (id: string, title: string): string =>
    `<a class="line" href="#${id}"><span>${escape(title)}</span><i></i><span class="number">${pageOf(id) ?? UNKNOWN}</span></a>`;
  const lists = parts.map(({ title, chapters }, at) => {
    const items = chapters.map(({ id, title: of }) => `<li>${line(id, of)}</li>`).join('');
    return parts.length > 1 ? `<li>${line(`part-${at + 1}`, title)}<ol>${items}</ol></li>` : items;
  });
  const last = terms?.length ? `<li>${line('index', t.index)}</li>` : '';
  return `<nav aria-label="${escape(t.contents)}"><h1>${escape(t.contents)}</h1><ol>${lists.join('')}${last}</ol></nav>`;
}

/** Names with the numbers of their pages, each once, as links to where the name stands. */
function indexPages(index: BookIndex, book: Book, t: BookWords, pageOf: PageOf): string {
  const { lang, terms } = book;
  if (!terms?.length) return '';
  const lines = index.lines(lang, chaptersOf(book).length).map(({ name, places }) => {
    const pages = new Map<number | string, string>();
    for (const id of places) {
      const page = pageOf(id) ?? `${UNKNOWN}#${id}`;
      if (!pages.has(page)) pages.set(page, `<a href="#${id}">${pageOf(id) ?? UNKNOWN}</a>`);
    }
    return `<li>${escape(name)} ${[...pages.values()].join(', ')}</li>`;
  });
  return `<section class="index" id="index"><h1>${escape(t.index)}</h1><p class="small">${escape(t.indexNote)}</p><ul>${lines.join('')}</ul></section>`;
}

/** A JPEG within the page, which stands alone. */
function dataAddress(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return `data:image/jpeg;base64,${btoa(letters.join(''))}`;
}
