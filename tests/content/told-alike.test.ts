import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { byCode } from '../../src/words/order.ts';

const files = globSync('content/**/*.{mdx,yaml}').sort();
const texts = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n') }));
const linesWith = (pattern: RegExp): string[] =>
  texts.flatMap(({ file, lines }) =>
    lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

/** Statements that a source read here contradicts: nothing in the library may say them. */
const CONTRADICTED: [fact: string, said: RegExp][] = [
  ['the cattle scheme of Mueang Ling is called วัวออมบุญ', /โคบุญ|วัวบุญ|[“"]?[Mm]erit cattle/],
  [
    'Songkhla had groups in all 16 districts after 18 months, not 30',
    /30 เดือนครบ 16|ครบ 16 อำเภอ จดทะเบียน|16 districts in 30 months|16 districts and registers/,
  ],
  [
    'a post of about early 2008 still counts Karo as a one-baht group',
    /(กะหรอ|Karo)[^@]*(ไม่มีบันทึก|ไม่พบ|ไม่ได้บอก|ไม่บอก|not found|nothing|do not say)[^@]*(หลัง(ปี|กันยายน|เดือนกันยายน) ?254[89]|after (September )?200[56])/,
  ],
  [
    'national counts after 2013 are known',
    /หลังปี 2556 เรา(ยัง)?ไม่พบ|no (full )?(national )?count .*(since|after) 2013|after 2013 (we )?(found|was)/,
  ],
  [
    'the province of Nakhon Si Thammarat had three pilot tambons and a plan',
    /ไปใช้ทั้ง(เมือง|จังหวัด)|ขยาย(งาน)?ไปทั้งเมือง|to all its tambons/,
  ],
];

describe('what one source says, no other page denies', () => {
  test('there is a library to look at', () => expect(files.length).toBeGreaterThan(400));
  test.each(CONTRADICTED)('%s', (_fact, said) => expect(linesWith(said)).toEqual([]));

  test('the newest national count has funds, members and money', () => {
    type Figure = { id: string; province?: string; series: string; date: string; values: { unit: string }[] };
    const counts = (parse(readFileSync('content/figures.yaml', 'utf8')) as Figure[])
      .filter(({ series, province }) => series === 'funds' && !province)
      .sort((a, b) => byCode(String(b.date), String(a.date)));
    expect(String(counts[0]!.date).slice(0, 4) >= '2023').toBe(true);
    expect(counts[0]!.values.map(({ unit }) => unit)).toEqual(['funds', 'members', 'baht']);
  });
});
