import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROVINCES } from '../../src/intake/schema/provinces.ts';
import { dayIn, LIBRARY_TIME_ZONE } from '../../src/words/dates.ts';
import { askForSite } from './ask-site.ts';
import { linkPackages } from './link-packages.ts';
import { makeSite, unfitFolder } from './make-site.ts';
import { siteOf, type SiteAnswers } from './site-answers.ts';

const HELP = `npm run new-site -- ../our-site [--name …] [--name-en …] [--subject …] [--subject-en …] [--lang th,en] [--address https://…] [--licence "CC BY 4.0"] [--region TH-50] [--sides "forest:ป่า:Forest, people:คน:People"] [--places "LA-LM:หลวงน้ำทา:Luang Namtha"] [--currency LAK:กีบ:kip] [--link-packages] [--yes]

ทำเว็บใหม่ของเครือข่ายอื่น มีตัวอย่างที่แต่งขึ้นหนึ่งกรณี สองบทเรียน บันทึก และชุดกิจกรรม เอาออกได้ด้วยคำสั่งเดียว ไม่เขียนทับอะไร
--lang: ภาษาแรกขึ้นก่อน ชื่อใน --sides --places --currency เรียงตามนั้น
--yes: ไม่ถาม ใช้ค่าตั้งต้นของสิ่งที่ไม่ได้บอก · --link-packages: ใช้ node_modules ของที่นี่ ไม่ต้องดาวน์โหลด

Makes a site for another network, with an invented case, two lessons, a note and a kit, which one command takes out. Nothing is overwritten.
--lang: the first language first; names in --sides, --places and --currency stand in that order.
--yes: asks nothing and takes defaults. --link-packages: hard links to the packages that lie here, so that nothing is downloaded.`;

const engine = resolve(import.meta.dirname, '../..');
const { values, positionals } = readArguments();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [folder] = positionals;
if (folder === undefined) stop(HELP);
const site = resolve(folder);
const unfit = unfitFolder(site, engine);
if (unfit) stop(`${unfit.th}\n${unfit.en}`);
const given: SiteAnswers = values;
const answers = values.yes || !process.stdin.isTTY ? given : await askForSite(given);
const made = siteOf(answers, Object.keys(PROVINCES));
if ('problems' in made) stop(`${made.problems.map(({ th, en }) => `${th}\n${en}`).join('\n')}\n\n${HELP}`);
makeSite(engine, site, made.site, dayIn(LIBRARY_TIME_ZONE, new Date()));
const linked = values['link-packages'] && linkPackages(engine, site);
// Examples on other sides are other texts: their translations are noted as made from them, by the program of the site.
const restamp = made.site.sides !== undefined && made.site.langs.length > 1;
if (restamp && linked)
  spawnSync(process.execPath, [join(site, 'scripts/stamp-translations.ts'), '--all'], { cwd: site });
console.log(`
✓ ${site}

ขั้นต่อไป · What next
  cd ${folder}${linked ? '' : `\n  npm install${restamp ? '\n  npm run stamp -- --all' : ''}`}
  npm start                  ดูเว็บ · builds and serves the site
  npm run remove-examples    เอาตัวอย่างออกเมื่อพร้อม · takes the examples out
  README.md บอกว่าไฟล์ใดเป็นของคุณ · tells which files are yours`);

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        name: text,
        'name-en': text,
        subject: text,
        'subject-en': text,
        lang: text,
        address: text,
        licence: text,
        region: text,
        sides: text,
        places: text,
        currency: text,
        help: { type: 'boolean', short: 'h', default: false },
        yes: { type: 'boolean', short: 'y', default: false },
        'link-packages': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    stop(`${(error as Error).message}\n\n${HELP}`);
  }
}

function stop(text: string): never {
  console.error(text);
  process.exit(2);
}
