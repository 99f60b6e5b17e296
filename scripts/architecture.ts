import { readFileSync, writeFileSync } from 'node:fs';
import { WINGS } from './architecture/import-table.ts';

/** Marks in ARCHITECTURE.md between which the import table stands. */
const [FROM, TO] = ['<!-- import table: npm run architecture -->', '<!-- end of import table -->'];
const PAGE = 'ARCHITECTURE.md';

const short = (place: string): string => `\`${place.replace(/^src\//, '')}\``;

const packageName = (name: string): string => (name === '*' ? 'any package' : name.replace('*', '\\*'));

const names = (imports: readonly string[], packages: readonly string[]): string =>
  [...imports.map(short), ...packages.map(packageName)].join(', ');

/** The import table as Markdown: the places, and folded below them the files that may do more. */
export function importTable(): string {
  const places = WINGS.map(
    ({ place, holds, imports, packages }) => `| ${short(place)} | ${holds} | ${names(imports, packages) || '–'} |`,
  );
  const wider = WINGS.flatMap(({ except = {} }) =>
    Object.entries(except).map(
      ([file, { imports = [], packages = [], why }]) => `| ${short(file)} | ${why} | ${names(imports, packages)} |`,
    ),
  );
  return [
    '| place | holds | may import |',
    '|---|---|---|',
    ...places,
    '',
    `<details><summary>${wider.length} files and folders that may import more than their place</summary>`,
    '',
    '| file or folder | because it | may also import |',
    '|---|---|---|',
    ...wider,
    '',
    '</details>',
  ].join('\n');
}

/** ARCHITECTURE.md with the table as it is in the code. */
export function withImportTable(page: string): string {
  const [from, to] = [page.indexOf(FROM), page.indexOf(TO)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has lost the marks "${FROM}" and "${TO}"`);
  return `${page.slice(0, from + FROM.length)}\n\n${importTable()}\n\n${page.slice(to)}`;
}

if (import.meta.main) {
  writeFileSync(PAGE, withImportTable(readFileSync(PAGE, 'utf8')));
  console.log(`${PAGE} tells the import table as it is.`);
}
