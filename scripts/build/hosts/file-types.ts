/**
 * What every file of a built site is, by the ending of its name. Lists of hosts lack some, and what they lack is shown
 * as a download. Endings that are not here are bytes for our own scripts.
 */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  geojson: 'application/geo+json',
  xml: 'application/xml',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  toml: 'text/plain',
  conf: 'text/plain',
  sh: 'text/plain',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Types that are text: sent with their character set and compressed. JSON is UTF-8 by what it is. */
export const TEXT_TYPES: readonly string[] = [
  ...new Set(
    Object.values(FILE_TYPES).filter((type) => type.startsWith('text/') || /[/+]xml$|bibtex$|research-info/.test(type)),
  ),
];

/** Types that are worth compressing. */
export const COMPRESSED_TYPES: readonly string[] = [
  ...TEXT_TYPES,
  ...['json', 'webmanifest', 'geojson', 'wasm'].map((ending) => FILE_TYPES[ending] ?? ''),
];
