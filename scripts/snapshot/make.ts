import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { changesBetween, datasetOf, datasetZip, type Snapshot } from '../../src/features/dataset/index.ts';
import { address } from '../../src/library/address.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { csvRows } from '../../src/library/tables/table-files.ts';
import { SITE } from '../../src/site.config.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { LANGS } from '../../src/words/languages.ts';
import { siteAddress } from '../build/site-address.ts';
import { readCsv } from './read-csv.ts';
import { PROJECT } from '../roots.ts';

const HELP = `npm run snapshot [-- --why "…" --why-en "…"] [--replace] [--folder FOLDER]

เก็บข้อมูลทั้งคลังของวันนี้ไว้เป็นฉบับที่ไม่เปลี่ยนอีก ใน snapshots/ พร้อมรายการว่าอะไรเปลี่ยนจากฉบับก่อน หน้า /data/ แสดงทุกฉบับและบอกวิธีอ้างอิง
--replace ทำฉบับของวันเดียวกันใหม่ ใช้ได้ก่อนเผยแพร่เท่านั้น

Keeps the data of the library as it is, in snapshots/, with what changed since the one before. /data/ lists them and says
how each is cited. --replace makes that of the same day anew, which is right only before anybody could have cited it.`;

/** Ends with what is wrong and what to do. */
function refuse(th: string, en: string): never {
  console.error(`${th} · ${en}`);
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    why: { type: 'string', default: '' },
    'why-en': { type: 'string', default: '' },
    replace: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(PROJECT, 'snapshots') },
    content: { type: 'string', default: PROJECT },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const { folder } = values;
const { entries, terms, sources, records, populations } = syncContent(values.content, {
  base: '/',
  version: 'snapshot',
  neighbours: SITE.neighbours,
});
const library = buildLibrary({
  entries: [...entries.values()].map(({ entry }) => entry),
  terms,
  sources,
  records,
  populations,
});
const { origin, base } = siteAddress(process.env, SITE.url);
const datasets = LANGS.map((lang) =>
  datasetOf(library, lang, origin && new URL(address({ page: 'data' }, lang, base), origin).href),
);
const [first] = datasets;
const day = first?.changed?.replace(/[~?]$/, '');
if (!first || !day) refuse('คลังยังว่าง ไม่มีอะไรให้เก็บ', 'The library is empty, so that there is nothing to keep');
const index = join(folder, 'index.json');
const all = existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Snapshot[]) : [];
const zips = datasets.map((dataset) => ({ lang: dataset.lang, bytes: datasetZip(dataset) }));
const files = zips.map(({ lang, bytes }) => ({
  lang,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}));
const same = all.find((one) => one.day === day);
if (same?.files.map(({ sha256 }) => sha256).join() === files.map(({ sha256 }) => sha256).join())
  refuse(`ฉบับ ${day} มีแล้ว และไม่มีอะไรเปลี่ยน`, `The snapshot of ${day} is there, and nothing has changed since`);
if (same && !values.replace)
  refuse(
    `ฉบับ ${day} มีแล้วแต่ข้อมูลต่างไป ถ้ายังไม่เผยแพร่ ใส่ --replace ถ้าเผยแพร่แล้ว รอวันที่แก้คลังครั้งถัดไป`,
    `There is a snapshot of ${day} with other data. If it was never published, say --replace; else wait for the next day of changes`,
  );
const others = all.filter((one) => one.day !== day);
const [before] = others.filter((one) => one.day < day);
const snapshot: Snapshot = {
  day,
  why: { th: values.why, en: values['why-en'] },
  files,
  changes: changesBetween(
    before ? tablesIn(join(folder, before.day, 'library-th.zip')) : [],
    first.tables.map((table) => ({
      id: table.id,
      cells: csvRows(table, first.edition),
      ...(table.key && { key: table.key }),
    })),
  ),
};
rmSync(join(folder, day), { recursive: true, force: true });
mkdirSync(join(folder, day), { recursive: true });
for (const { lang, bytes } of zips) {
  writeFileSync(join(folder, day, `library-${lang}.zip`), bytes);
  console.log(`${join(folder, day, `library-${lang}.zip`)} (${fileSize(bytes.length)})`);
}
const newestFirst = [...others, snapshot].sort((a, b) => (a.day < b.day ? 1 : -1));
writeFileSync(index, `${JSON.stringify(newestFirst, undefined, 1)}\n`);
for (const { table, rows, added, removed, changed } of snapshot.changes)
  console.log(`${table}: ${rows} (+${added} −${removed} ~${changed})`);

/** The tables of a snapshot that was kept, as they were read back. */
function tablesIn(file: string) {
  const packed = unzipSync(readFileSync(file));
  return Object.entries(packed)
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, bytes]) => ({ id: name.replace(/\.csv$/, ''), cells: readCsv(strFromU8(bytes)) }));
}
