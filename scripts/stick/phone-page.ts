import { strFromU8, unzipSync } from 'fflate';
import { captures } from '../../src/certain.ts';

/** Words of the page that no text brings. */
export interface PhoneWords {
  lang: string;
  title: string;
  contents: string;
  toContents: string;
}

const STYLE = `body{margin:0 auto;padding:1rem;max-width:40rem;font:1.05rem/1.75 "Sarabun","Leelawadee UI","Noto Sans Thai",Thonburi,Tahoma,sans-serif;color:#1f1b16;background:#faf6ed}
h1,h2,h3{line-height:1.35}section{content-visibility:auto;contain-intrinsic-size:auto 1500px;border-top:1px solid #8f826d;padding:1rem 0}
a{color:#0b5a5a;padding-block:.15em}nav li{margin:.45em 0}.kind,.by,.small{font-size:.85em}.cite{font-size:.75em}
.box,blockquote{margin:1em 0;padding:0 1em;border-left:.2em solid #8f826d}table{border-collapse:collapse;font-size:.9em;display:block;overflow-x:auto}
td,th{border:1px solid #8f826d;padding:.2em .4em;text-align:left;vertical-align:top}pre{white-space:pre-wrap}li>p{margin:0}
@media (prefers-color-scheme:dark){body{color:#efe7d8;background:#1a1713}a{color:#8fd3cf}}`;

/**
 * All chapters of a book on one page, for phones, which open a file by itself: nothing in it asks for another file, and
 * it has no script.
 * @param book bytes of an EPUB of ours
 */
export function phonePage(book: Uint8Array, { lang, title, contents, toContents }: PhoneWords): string {
  const files = unzipSync(book);
  const text = (name: string): string => strFromU8(files[`book/${name}`] ?? new Uint8Array());
  const packed = text('package.opf');
  const names = new Map(
    [...packed.matchAll(/<item\b([^>]*)>/g)].map(([, item = '']) => [attribute(item, 'id'), attribute(item, 'href')]),
  );
  const chapters = captures(packed, /<itemref\b[^>]*\bidref="([^"]+)"/g)
    .flatMap((id) => names.get(id) ?? [])
    .filter((name) => name.endsWith('.xhtml') && name !== 'nav.xhtml');
  const list = /<nav\b[^>]*>(.*?)<\/nav>/s.exec(text('nav.xhtml'))?.[1] ?? '';
  const sections = chapters.map((name) => section(name, bodyOf(text(name)), toContents));
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1 id="contents">${title}</h1><nav aria-label="${contents}">${onePage(list, '')}</nav>
<main>
${sections.join('\n')}
</main></body></html>
`;
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const bodyOf = (page: string): string => /<body[^>]*>(.*)<\/body>/s.exec(page)?.[1] ?? '';

function section(name: string, body: string, toContents: string): string {
  const id = name.replace(/\.xhtml$/, '');
  return `<section id="${id}">${onePage(body, id)}<p class="small"><a href="#contents">${toContents}</a></p></section>`;
}

/** Names and links of a chapter, so that those of all chapters can stand on one page. */
function onePage(html: string, chapter: string): string {
  return (
    html
      .replace(/\s(id|aria-labelledby)="([^"]+)"/g, (_, name: string, id: string) => ` ${name}="${chapter}--${id}"`)
      .replace(/\shref="([\w-]*)(?:\.xhtml)?(?:#([\w-]+))?"/g, (_, file: string, id: string | undefined) => {
        const to = file || chapter;
        return ` href="#${to}${id ? `--${id}` : ''}"`;
      })
      .replace(/\s(?:epub:type|role="doc-[a-z]+"|xmlns(?::\w+)?="[^"]*")(?:="[^"]*")?/g, '')
      // As HTML reads it, an empty element that closes itself would hold all that follows.
      .replace(/<(?!br|hr|img|col|wbr|input)(\w+)([^>]*)\/>/g, '<$1$2></$1>')
  );
}
