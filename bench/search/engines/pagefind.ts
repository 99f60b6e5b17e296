import { plainText, type Indexer } from '../../../scripts/bench/search/prepare.ts';

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Stock Pagefind over one HTML page a text, in the language of the text. */
export const index: Indexer = async ({ pages, lang = 'th' }, folder, write) => {
  const { createIndex, close } = await import('pagefind');
  const { index: made, errors } = await createIndex({});
  if (!made) throw new Error(errors.join('\n'));
  for (const [at, page] of pages.entries()) {
    const { errors: wrong } = await made.addHTMLFile({
      url: `/d/${at}.html`,
      content: `<!doctype html><html lang="${lang}"><head><title>${escaped(page.title)}</title></head><body><main data-pagefind-body>${page.title ? `<h1>${escaped(page.title)}</h1>` : ''}<p>${escaped(plainText(page))}</p></main></body></html>`,
    });
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }
  await made.writeFiles({ outputPath: `${folder}/pagefind` });
  await close();
  write('ids.json', JSON.stringify(pages.map(({ id }) => id)));
};
