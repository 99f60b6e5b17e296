import { folderOf } from '../../src/library/address.ts';
import { formatDate } from '../../src/words/dates.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { FIRST, type Lang } from '../../src/words/languages.ts';
import { stickIn } from '../../src/words/in/library/stick.ts';
import type { stickTh } from '../../src/words/th/library/stick.ts';
import type { SiteSettings } from '../../src/library/publishing/site-settings.ts';

/** What the pages around a copy tell about it. */
export interface Told {
  site: Pick<SiteSettings, 'name' | 'tagline' | 'licence'>;
  langs: readonly Lang[];
  /** Bytes of all files, and how many there are. */
  bytes: number;
  files: number;
  /** When its texts last changed: `2026-11-30`. */
  changed: string | undefined;
  published: string | undefined;
  /** Whether there are a page for phones and a book. */
  phone: boolean;
}

export const stickWords = (lang: Lang): typeof stickTh => stickIn[lang];

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Where the home page of a language lies, from the folder of the copy. */
const home = (lang: Lang): string => `library/${folderOf(lang)}index.html`;

const STYLE = `body{margin:0 auto;padding:1.5rem 1rem;max-width:44rem;font:1.05rem/1.7 "Sarabun","Leelawadee UI","Noto Sans Thai",Thonburi,Tahoma,sans-serif;color:#1f1b16;background:#faf6ed}
h1{font-size:1.9rem;line-height:1.3;margin:.2em 0}h2{font-size:1.15rem;margin:1.4em 0 .2em}p{margin:.4em 0}section{border-top:1px solid #8f826d;margin-top:1.6rem;padding-top:.6rem}
a{color:#0b5a5a}.open{display:inline-block;margin:.6rem 0;padding:.75rem 1.4rem;border-radius:.4rem;background:#0b5a5a;color:#fff;font-weight:700;text-decoration:none}.small{font-size:.9em;color:#5b5142}
@media (prefers-color-scheme:dark){body{color:#efe7d8;background:#1a1713}a{color:#8fd3cf}.open{background:#8fd3cf;color:#10201f}.small{color:#c3b79f}}`;

/** The page that somebody meets who opens the folder. It needs no script and no other file. */
export function frontPage(told: Told): string {
  const { site, langs, published } = told;
  const parts = langs.map((lang) => {
    const t = stickWords(lang);
    const line = (text: string, small = false): string => `<p${small ? ' class="small"' : ''}>${escape(text)}</p>`;
    return `<section lang="${lang}">
<h1>${escape(site.name[lang])}</h1>
${line(site.tagline[lang])}
${line(t.what)}
<p><a class="open" href="${home(lang)}">${escape(t.open)}</a></p>
${line(t.openHelp)}
${line(t.unpack)}
${
  told.phone
    ? `<h2>${escape(t.phone)}</h2>
<p><a href="phone-${lang}.html">${escape(t.phonePage)} (phone-${lang}.html)</a></p>
${line(t.phoneHelp)}
<p><a href="book-${lang}.epub">${escape(t.book)} (book-${lang}.epub)</a></p>`
    : ''
}
<h2>${escape(t.handOn)}</h2>
<p>${escape(t.handOnHelp)}: <a href="${escape(site.licence.url)}">${escape(site.licence.name)}</a></p>
<p class="small">${escape(t.size(fileSize(told.bytes), told.files))}${told.changed ? `<br>${escape(t.dated(formatDate(told.changed, lang)))}` : ''}${published ? `<br>${escape(t.newer(published))}` : ''}</p>
</section>`;
  });
  return `<!doctype html>
<html lang="${langs[0] ?? FIRST}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${langs.map((lang) => escape(site.name[lang])).join(' · ')}</title><style>${STYLE}</style></head>
<body>
<main>
${parts.join('\n')}
</main>
</body></html>
`;
}

/** The same for those who look for a file to read first, as plain text that Notepad shows right. */
export function readMe(told: Told): string {
  const { site, langs, published, phone } = told;
  const parts = langs.map((lang) => {
    const t = stickWords(lang);
    return [
      `${site.name[lang]} · ${site.tagline[lang]}`,
      t.what,
      `${t.open}: index.html`,
      t.openHelp,
      t.unpack,
      ...(phone ? [`${t.phone}: phone-${lang}.html`, t.phoneHelp, `${t.book}: book-${lang}.epub`] : []),
      `${t.handOn}: ${t.handOnHelp}: ${site.licence.name} (${site.licence.url})`,
      t.size(fileSize(told.bytes), told.files),
      ...(told.changed ? [t.dated(formatDate(told.changed, lang))] : []),
      ...(published ? [t.newer(published)] : []),
    ].join('\r\n');
  });
  return `\uFEFF${parts.join('\r\n\r\n')}\r\n`;
}
