import { strToU8, zipSync, type Zippable } from 'fflate';
import { namesToHold, type Names } from '../../text/breaks/words.ts';
import { chaptersOf, type Book, type Chapter } from './book.ts';
import { words, xhtml, type Setting } from './xhtml.ts';

/** Words of a book that none of its texts brings. */
export interface BookWords {
  contents: string;
  references: string;
  index: string;
  /** What the index leads to. */
  indexNote: string;
  /** What the book offers to those who read it otherwise than by sight. */
  accessible: string;
  /** The same where it has pictures. */
  accessibleWithPictures: string;
  /** The same text on the web. */
  onWeb: string;
}

export const STYLE = `body{line-height:1.6}h1,h2,h3{line-height:1.35;page-break-after:avoid;break-after:avoid}
.kind,.by,.small{font-size:.85em}.cite{font-size:.75em;text-decoration:none}
.box,blockquote{margin:1em 0;padding:0 1em;border-left:.2em solid #8f826d}
table{border-collapse:collapse;font-size:.9em}td,th{border:1px solid #8f826d;padding:.2em .4em;text-align:left;vertical-align:top}
figure{margin:1em 0;page-break-inside:avoid;break-inside:avoid}figure img,figure svg{max-width:100%;max-height:40vh}
pre{white-space:pre-wrap}li>p{margin:0}
`;
/** The same for every build of the same content. */
const NO_TIME = '1980-01-01T00:00:00';
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const page = (lang: string, title: string, body: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;

/**
 * A book as EPUB 3: one file a chapter, a table of contents, Thai with places to break between words, and metadata on how
 * it can be read. The same content gives the same bytes.
 * @param names names that no line may part
 */
export function epub(book: Book, t: BookWords, names: Iterable<string> = []): Uint8Array {
  const chapters = chaptersOf(book);
  const set = settingOf(chapters, ({ id }) => `${id}.xhtml`, names);
  const content: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: NO_TIME }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
    ),
    'book/package.opf': strToU8(packageFile(book, t)),
    'book/nav.xhtml': strToU8(contents(book, t)),
    'book/title.xhtml': strToU8(titlePage(book, set)),
    'book/style.css': strToU8(STYLE),
  };
  for (const chapter of chapters) {
    content[`book/${chapter.id}.xhtml`] = strToU8(chapterPage(chapter, t, set));
    if (chapter.photo) content[`book/${photoFile(chapter)}`] = [chapter.photo.bytes, { level: 0, mtime: NO_TIME }];
  }
  return zipSync(content, { level: 6, mtime: NO_TIME });
}

const prepared = new WeakMap<object, Names>();
/** Names made ready once for all books that are made with them. */
function heldNames(names: Iterable<string> & object): Names {
  let held = prepared.get(names);
  if (!held) prepared.set(names, (held = namesToHold(names)));
  return held;
}

/** How texts of a book are set, and where its links lead. @param place of a chapter in the book, for links */
export function settingOf(
  chapters: readonly Chapter[],
  place: (of: Chapter) => string,
  names: Iterable<string>,
): Setting {
  const places = new Map(chapters.map((chapter) => [chapter.path, place(chapter)]));
  return {
    names: heldNames(names),
    // Headings have no ids here, so that a link into a page leads to its beginning.
    link: (href) => places.get(href.replace(/#.*$/, '')) ?? (/^(?:https?|mailto):/.test(href) ? href : undefined),
  };
}

/** The file of the photograph of a chapter, beside it. */
export const photoFile = ({ id }: Chapter): string => `${id}.jpg`;

const chapterPage = (chapter: Chapter, t: BookWords, set: Setting): string =>
  page(chapter.lang, chapter.title, chapterBody(chapter, t, set));

/** A chapter as XHTML: what it is, its text, what it cites, where it stands on the web. */
export function chapterBody(chapter: Chapter, t: BookWords, set: Setting): string {
  const { title, kind, summary, photo, drawing, blocks, sources, url } = chapter;
  const cited = sources.map(
    ({ text, url: at }, number) =>
      `<li id="ref-${number + 1}">${words(text, set)}${at && set.link(at) ? ` <a href="${escape(at)}">${escape(at)}</a>` : ''}</li>`,
  );
  return `<section role="doc-chapter" aria-labelledby="title">
<p class="kind">${words(kind, set)}</p>
<h1 id="title">${words(title, set)}</h1>
<p>${words(summary, set)}</p>
${photo ? `<figure><img src="${photoFile(chapter)}" alt="${escape(photo.alt)}"/><figcaption class="small">${words(photo.told, set)}</figcaption></figure>` : ''}${drawing ? `<figure>${drawing}</figure>` : ''}
${xhtml(blocks, set)}
${cited.length > 0 ? `<section role="doc-bibliography" aria-labelledby="references"><h2 id="references">${words(t.references, set)}</h2><ol class="small">${cited.join('\n')}</ol></section>` : ''}
${url ? `<p class="small">${words(t.onWeb, set)}: <a href="${escape(url)}">${escape(url)}</a></p>` : ''}
</section>`;
}

const titlePage = ({ lang, title, subtitle, author, publisher, licence, changed }: Book, set: Setting): string =>
  page(
    lang,
    title,
    `<section epub:type="titlepage"><h1>${words(title, set)}</h1><p>${words(subtitle, set)}</p><p>${words(author, set)}</p><p class="small">${words(publisher, set)} · ${escape(changed)} · <a href="${escape(licence.url)}">${escape(licence.name)}</a></p></section>`,
  );

function contents({ lang, parts }: Book, { contents: title }: BookWords): string {
  const item = ({ id, title: of }: Chapter): string => `<li><a href="${id}.xhtml">${escape(of)}</a></li>`;
  const lists = parts.map(({ title: of, chapters }) => {
    const items = chapters.map(item).join('\n');
    return parts.length === 1
      ? items
      : `<li><a href="${chapters[0]?.id ?? 'title'}.xhtml">${escape(of)}</a><ol>${items}</ol></li>`;
  });
  return page(
    lang,
    title,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escape(title)}</h1><ol><li><a href="title.xhtml">${escape(title)}</a></li>${lists.join('\n')}</ol></nav>`,
  );
}

function packageFile(book: Book, t: BookWords): string {
  const { name, title, lang, author, publisher, licence, changed } = book;
  const chapters = chaptersOf(book);
  const photos = chapters.filter(({ photo }) => photo);
  const pictures = chapters.some(({ photo, drawing }) => photo ?? drawing);
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    ...(pictures ? ['alternativeText'] : []),
  ];
  const meta = (property: string, value: string): string => `<meta property="${property}">${escape(value)}</meta>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:mountain:${escape(`${name}-${lang}`)}:${escape(changed)}</dc:identifier>
<dc:title>${escape(title)}</dc:title>
<dc:language>${lang}</dc:language>
<dc:creator>${escape(author)}</dc:creator>
<dc:publisher>${escape(publisher)}</dc:publisher>
<dc:date>${escape(changed)}</dc:date>
<dc:rights>${escape(`${licence.name} ${licence.url}`)}</dc:rights>
${meta('dcterms:modified', `${changed}T00:00:00Z`)}
${['textual', ...(pictures ? ['visual'] : [])].map((mode) => meta('schema:accessMode', mode)).join('\n')}
${meta('schema:accessModeSufficient', 'textual')}
${features.map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', pictures ? t.accessibleWithPictures : t.accessible)}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="title-page" href="title.xhtml" media-type="application/xhtml+xml"/>
${chapters.map(({ id, drawing }) => `<item id="c-${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${drawing ? ' properties="svg"' : ''}/>`).join('\n')}
${photos.map((chapter) => `<item id="p-${chapter.id}" href="${photoFile(chapter)}" media-type="image/jpeg"/>`).join('\n')}
</manifest>
<spine>
<itemref idref="title-page"/>
<itemref idref="nav"/>
${chapters.map(({ id }) => `<itemref idref="c-${id}"/>`).join('\n')}
</spine>
</package>
`;
}
