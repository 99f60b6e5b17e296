import { LANGS } from '../../words/languages.ts';
import { ENTRY_KINDS, ID_SHAPE } from '../schema/names.ts';
import type { Finding } from '../problem.ts';
import type { NeighbourSettings } from './neighbour.ts';
import { webAddress } from './read-list.ts';

/** What a prefix may not be, since links already mean something by it. */
const TAKEN: readonly string[] = [
  ...ENTRY_KINDS,
  'term',
  'source',
  'event',
  'figure',
  'rule',
  'study',
  'award',
  'page',
];

/** Where the settings of a site stand. */
export const SITE_FILE = 'src/site.config.ts';

/** What is wrong with the neighbours in the settings of a site, each with the prefix by which its line is found. */
export function settingFindings(neighbours: readonly NeighbourSettings[]): { prefix: string; finding: Finding }[] {
  const seen = new Set<string>();
  return neighbours.flatMap(({ prefix, address, name }) => {
    const found: Finding[] = [];
    const fault = (what: string, th: [string, string], en: [string, string]): void =>
      void found.push({
        rule: 'neighbour-setting',
        params: { prefix, what },
        th: { what: th[0], todo: th[1] },
        en: { what: en[0], todo: en[1] },
      });
    if (!ID_SHAPE.test(prefix) || TAKEN.includes(prefix))
      fault(
        'prefix',
        [
          `ใช้ "${prefix}" เป็นคำนำหน้าของห้องสมุดพี่น้องไม่ได้`,
          'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น forest-net และต้องไม่ใช่ชื่อชนิด เช่น case',
        ],
        [
          `"${prefix}" cannot be the prefix of a sister library`,
          'Use lower-case letters, digits and single hyphens, such as forest-net, and not the name of a kind, such as case',
        ],
      );
    if (seen.has(prefix))
      fault(
        'twice',
        [`คำนำหน้า "${prefix}" ใช้กับห้องสมุดพี่น้องสองแห่ง`, 'ตั้งคำนำหน้าให้ต่างกัน'],
        [`Two sister libraries have the prefix "${prefix}"`, 'Give each its own'],
      );
    seen.add(prefix);
    if (!webAddress(address, undefined))
      fault(
        'address',
        [`ที่อยู่ "${address}" ของ "${prefix}" ไม่ใช่ที่อยู่เว็บ`, 'เขียนที่อยู่หน้าแรก เช่น https://forest.example.org/'],
        [
          `"${address}", the address of "${prefix}", is no address of a website`,
          'Write that of its home page, such as https://forest.example.org/',
        ],
      );
    if (LANGS.some((lang) => !name[lang].trim()))
      fault(
        'name',
        [`ห้องสมุดพี่น้อง "${prefix}" ยังไม่มีชื่อครบทุกภาษา`, 'ใส่ name ทั้ง th และ en คนอ่านจะเห็นชื่อนี้ข้างทุกลิงก์'],
        [
          `The sister library "${prefix}" has no name in every language`,
          'Fill in name, th and en; readers see it beside every link',
        ],
      );
    return found.map((finding) => ({ prefix, finding }));
  });
}

/**
 * The line of the settings on which a neighbour stands, from 1; the first line where it is not found.
 * @param settings text of the settings
 */
export function settingLine(settings: string, prefix: string): number {
  const lines = settings.split('\n');
  return Math.max(1, lines.findIndex((line) => /prefix/.test(line) && line.includes(`'${prefix}'`)) + 1);
}
