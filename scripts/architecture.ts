import { readFileSync, writeFileSync } from 'node:fs';
import { WINGS } from './architecture/import-table.ts';

/** Marks in ARCHITECTURE.md between which the import table stands. */
const [FROM, TO] = ['<!-- import table: npm run architecture -->', '<!-- end of import table -->'];
const PAGE = 'ARCHITECTURE.md';

const short = (place: string): string => `\`${place.replace(/^src\//, '')}\``;

const packageName = (name: string): string => (name === '*' ? 'any package' : name.replace('*', '\\*'));

/** The import table as Markdown. */
export function importTable(): string {
  const rows = WINGS.flatMap(({ place, holds, imports, packages, except = {} }) => [
    `| ${short(place)} | ${holds} | ${[...imports.map(short), ...packages.map(packageName)].join(', ') || '–'} |`,
    ...Object.entries(except).map(
      ([file, { imports: own = [], packages: more = [], why }]) =>
        `| ↳ ${short(file)} | ${why} | also ${[...own.map(short), ...more.map(packageName)].join(', ')} |`,
    ),
  ]);
  return ['| place | holds | may import |', '|---|---|---|', ...rows].join('\n');
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
