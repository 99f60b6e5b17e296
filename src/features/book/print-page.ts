import { chaptersOf, type Book } from './book.ts';
import { chapterBody, escape, settingOf, STYLE, type BookWords } from './epub.ts';

/**
 * A book as one page to be printed by Chromium: title, contents, chapters each on a new sheet, with the name of the book
 * above and the number of the page below. Its ids carry those of the chapters, since all stand in one page.
 * @param fonts rules of `@font-face`
 */
export function printPage(book: Book, t: BookWords, names: Iterable<string>, fonts: string): string {
  const chapters = chaptersOf(book);
  const set = settingOf(chapters, ({ id }) => `#${id}`, names);
  const bodies = chapters.map((chapter) => {
    // Chromium knows Thai words; places to break would stand in what is copied and searched.
    const own = chapterBody(chapter, t, set)
      .replaceAll('\u200b', '')
      .replace(/ (id|aria-labelledby)="(title|references|ref-\d+|note-\d+)"/g, ` $1="${chapter.id}-$2"`)
      .replace(/ href="#(ref-\d+|note-\d+)"/g, ` href="#${chapter.id}-$1"`);
    return `<article id="${chapter.id}" lang="${chapter.lang}">${own}</article>`;
  });
  const contents = book.parts.map(
    ({ title, chapters: own }) =>
      `<li>${escape(title)}<ol>${own.map(({ id, title: of }) => `<li><a href="#${id}">${escape(of)}</a></li>`).join('')}</ol></li>`,
  );
  const name = book.title.replace(/["\\\n]/g, ' ');
  return `<!doctype html>
<html lang="${book.lang}"><head><meta charset="utf-8"><title>${escape(book.title)}</title><style>
${fonts}
@page{size:A5;margin:18mm 15mm 17mm;@top-center{content:"${name}";font:8pt Sarabun}@bottom-center{content:counter(page);font:9pt Sarabun}}
@page:first{@top-center{content:none}@bottom-center{content:none}}
body{font:10.5pt/1.6 Sarabun;margin:0;overflow-wrap:anywhere}a{color:inherit}
article,nav{break-before:page}nav ol{padding-left:1.2em}
${STYLE}</style></head><body>
<header><h1>${escape(book.title)}</h1><p>${escape(book.subtitle)}</p><p>${escape(book.author)}</p><p class="small">${escape(book.publisher)} · ${escape(book.changed)} · ${escape(book.licence.name)} ${escape(book.licence.url)}</p></header>
<nav aria-label="${escape(t.contents)}"><h1>${escape(t.contents)}</h1><ol>${contents.join('')}</ol></nav>
${bodies.join('\n')}
</body></html>
`;
}
