import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileSize } from '../../src/words/file-size.ts';
import { LANGS, type Lang } from '../../src/words/languages.ts';
import { SITE } from '../../src/site.config.ts';
import { siteAddress } from '../build/site-address.ts';
import { mendSwap } from '../build/swap.ts';
import { copyName, makeStick } from './make-stick.ts';
import { zipFolder } from './zip-folder.ts';

const HELP = `npm run stick -- [--lang th|en|both] [--out FOLDER] [--no-zip]

ทำสำเนาทั้งเว็บเป็นโฟลเดอร์และไฟล์ .zip ที่เปิดได้จากแฟลชไดรฟ์ ไม่ต้องมีสัญญาณและไม่ต้องติดตั้งอะไร
สั่ง npm run build ก่อน ถ้าไม่บอก จะทำทั้งสองภาษา ลงในโฟลเดอร์ stick
Makes a copy of the whole site, as a folder and a .zip, that opens from a memory stick: no signal, nothing to install.
Run npm run build first. Without flags: both languages, into the folder stick.`;

/** Ends with what is wrong and what to do. */
function refuse(th: string, en: string): never {
  console.error(`${th} · ${en}\n\n${HELP}`);
  process.exit(1);
}

const values = readFlags();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const langs = languagesOf(values.lang);
mendSwap();
if (!existsSync('dist/index.html'))
  refuse('ยังไม่มีโฟลเดอร์ dist/ ให้สั่ง npm run build ก่อน', 'There is no dist/ yet. Run npm run build first');

const { origin, base: said } = siteAddress(process.env, SITE.url);
const base = /<meta name="site-base" content="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? said;
const name = `${copyName()}${langs.length === 1 ? `-${langs.join('')}` : ''}`;
const out = resolve(values.out, name);
if (resolve('.').startsWith(out) || existsSync(join(out, '.git')))
  refuse(`จะไม่ลบโฟลเดอร์ ${out} เลือก --out ที่อื่น`, `${out} would be emptied; choose another --out`);
const start = performance.now();
const files = await makeStick({ dist: 'dist', out, langs, base, published: origin && origin + base });
const bytes = files.reduce((sum, [, size]) => sum + size, 0);
console.log(`${join(values.out, name)}/index.html\n  ${fileSize(bytes)} · ${files.length} ไฟล์ · files`);
if (values.zip) {
  const zip = zipFolder(
    out,
    files.map(([path]) => path),
    name,
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${name}.zip`), zip);
  console.log(`${join(values.out, `${name}.zip`)}\n  ${fileSize(zip.length)}`);
}
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
if (origin === undefined)
  console.log(
    '\nเว็บยังไม่มีที่อยู่ (SITE_URL) สำเนานี้จึงไม่มีลิงก์ให้ส่งต่อ · The site has no address (SITE_URL), so this copy has no links to hand on',
  );

function readFlags() {
  try {
    return parseArgs({
      allowNegative: true,
      options: {
        lang: { type: 'string', default: 'both' },
        out: { type: 'string', default: 'stick' },
        zip: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return refuse('ไม่รู้จักตัวเลือกนี้', (error as Error).message);
  }
}

function languagesOf(lang: string): readonly Lang[] {
  if (lang === 'both') return LANGS;
  const one = LANGS.find((each) => each === lang);
  return one
    ? [one]
    : refuse(`--lang ต้องเป็น ${LANGS.join(', ')} หรือ both`, `--lang must be ${LANGS.join(', ')} or both`);
}
