import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFile, same } from '../../../src/features/write/files/front-matter-text.ts';
import { yamlText } from '../../../src/intake/yaml-text.ts';
import { listFile } from '../../../src/features/write/files/list-file.ts';
import { holds } from '../../property.ts';

const PUBLISHED = `---
# หมายเหตุของคนเขียน
title: "กองทุนบ้านเอ"
summary:   สรุปสั้น
year: 2004
period: {}
topics: [trust, benefits]   # เรียงตามสำคัญ
place:
  province: TH-52
  district: เมือง
limits: ใช้ได้เฉพาะที่นี่
---

เนื้อความ [@a]
`;
const FIELDS = {
  title: 'กองทุนบ้านเอ',
  summary: 'สรุปสั้น',
  year: '2004',
  topics: ['trust', 'benefits'],
  place: { province: 'TH-52', district: 'เมือง' },
  limits: 'ใช้ได้เฉพาะที่นี่',
};
const BODY = 'เนื้อความ [@a]';
const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(FIELDS).filter(([key]) => !keys.includes(key)));
const yamlOf = (file: string): Record<string, unknown> => parse(file.split('---\n')[1]!) as Record<string, unknown>;

describe('the file of a published entry', () => {
  it('stays as its author typed it, letter for letter, when nothing was changed', () => {
    expect(contentFile(FIELDS, BODY, PUBLISHED)).toBe(PUBLISHED);
  });

  it.each(Object.keys(without()))(
    'no longer holds the field "%s" after it was taken out, and keeps all others',
    (key) => {
      const file = contentFile(without(key), BODY, PUBLISHED);
      expect(yamlOf(file)).not.toHaveProperty(key);
      const left = Object.fromEntries(
        Object.entries(parse(PUBLISHED.split('---\n')[1]!)).filter(([name]) => name !== key),
      );
      expect(yamlOf(file)).toEqual(left);
    },
  );

  it('loses several fields at once, and a field that changed beside them is written anew', () => {
    const file = contentFile({ ...without('limits', 'place'), summary: 'สรุปใหม่' }, BODY, PUBLISHED);
    expect(file).not.toMatch(/limits|place|province/);
    expect(yamlOf(file)).toMatchObject({ title: 'กองทุนบ้านเอ', summary: 'สรุปใหม่' });
  });

  it('loses a part of a group that was taken out', () => {
    const file = contentFile({ ...FIELDS, place: { province: 'TH-52' } }, BODY, PUBLISHED);
    expect(yamlOf(file)['place']).toEqual({ province: 'TH-52' });
  });

  it('keeps the remarks and quotation marks of its author around what changed', () => {
    const file = contentFile({ ...FIELDS, limits: 'ใช้ได้ทั่วไป' }, BODY, PUBLISHED);
    expect(file).toContain('# หมายเหตุของคนเขียน\ntitle: "กองทุนบ้านเอ"');
    expect(file).toContain('# เรียงตามสำคัญ');
    expect(file).toContain('\nlimits: ใช้ได้ทั่วไป\n');
  });

  it('takes a new field at the end and keeps a group that was published empty', () => {
    const file = contentFile({ ...FIELDS, extra: ['a', 'b'] }, BODY, PUBLISHED);
    expect(file).toContain('\nperiod: {}\n');
    expect(file).toContain('\nextra: [a, b]\n---\n');
  });

  it('keeps the spaces that its author left around a text that is still the same', () => {
    const spaced = PUBLISHED.replace(`\n${BODY}\n`, `\n\n  ${BODY}  \n\n`);
    expect(contentFile(FIELDS, BODY, spaced)).toBe(spaced);
    expect(contentFile(FIELDS, `\n${BODY}\n\n`, PUBLISHED)).toBe(PUBLISHED);
  });

  it('has the new text under old fields, and no text where all of it was taken out', () => {
    expect(contentFile(FIELDS, 'อีกเรื่อง\n\n', PUBLISHED)).toBe(PUBLISHED.replace(BODY, 'อีกเรื่อง'));
    expect(contentFile(FIELDS, ' ', PUBLISHED).endsWith('---\n')).toBe(true);
  });

  it('is written from the fields alone where it was never published, or was published without an end of its fields', () => {
    const fresh = `---\n${yamlText(FIELDS)}---\n\n${BODY}\n`;
    expect(contentFile(FIELDS, BODY)).toBe(fresh);
    expect(contentFile(FIELDS, BODY, '---\ntitle: x\n')).toBe(fresh);
    expect(contentFile(FIELDS, BODY, '---\n- a\n---\n')).toBe(fresh);
  });

  it('holds just the fields that were handed over, whatever was taken out or changed', () => {
    const part = fc.subarray(Object.keys(FIELDS));
    holds(
      fc.property(part, part, (kept, altered) => {
        const fields = Object.fromEntries(
          kept.map((key) => [key, altered.includes(key) ? `ใหม่ ${key}` : FIELDS[key as keyof typeof FIELDS]]),
        );
        const { period, ...read } = yamlOf(contentFile(fields, BODY, PUBLISHED));
        expect(period).toEqual({});
        expect(Object.keys(read).sort()).toEqual([...kept].sort());
        expect(same(read, fields)).toBe(true);
      }),
    );
  });
});

describe('values as YAML has them', () => {
  it.each<[unknown, unknown, boolean]>([
    ['2004', 2004, true],
    ['true', true, true],
    ['a', 'b', false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a', 'c'], false],
    ['ab', { 0: 'a', 1: 'b' }, false],
    [{ a: 1 }, { a: '1' }, true],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: { b: [1] } }, { a: { b: [1] } }, true],
    [['a'], 'a', false],
    [{}, [], false],
    [null, {}, false],
    [undefined, 'undefined', true],
  ])('%j beside %j: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['a short list of short words stands on one line', { a: ['x', 'y'] }, 'a: [x, y]\n'],
    ['eight items still do', { a: [...'12345678'].map(Number) }, 'a: [1, 2, 3, 4, 5, 6, 7, 8]\n'],
    ['nine do not', { a: [...'123456789'].map(Number) }, `a:\n${[...'123456789'].map((n) => `  - ${n}\n`).join('')}`],
    ['a word of forty letters still does', { a: ['ก'.repeat(40)] }, `a: [${'ก'.repeat(40)}]\n`],
    ['a longer one does not', { a: ['ก'.repeat(41)] }, `a:\n  - ${'ก'.repeat(41)}\n`],
    ['a list of groups does not', { a: [{ b: 1 }] }, 'a:\n  - b: 1\n'],
    ['long words are never broken', { a: 'ข้อความยาว '.repeat(40).trim() }, `a: ${'ข้อความยาว '.repeat(40).trim()}\n`],
  ])('%s', (_title, data, text) => expect(yamlText(data)).toBe(text));
});

describe('a list file', () => {
  const source = (id: string, title = id.toUpperCase()) => ({ id, title });
  const file = (...ids: string[]) => ids.map((id) => `- id: ${id}\n  title: ${id.toUpperCase()}\n`).join('\n');
  const order = (text: string): string[] => (parse(text) as { id: string }[]).map(({ id }) => id);

  it.each<[string, string[], string[], string[]]>([
    ['a new item stands where its id belongs', ['a', 'c', 'e'], ['b'], ['a', 'b', 'c', 'e']],
    ['a new first item stands at the beginning', ['b', 'c'], ['a'], ['a', 'b', 'c']],
    ['a new last item stands at the end', ['a', 'b'], ['z'], ['a', 'b', 'z']],
    ['several find their places, in whatever order they come', ['b', 'd'], ['e', 'a', 'c'], ['a', 'b', 'c', 'd', 'e']],
    ['a file that is not sorted is not sorted by us: the new item comes last', ['c', 'a'], ['b'], ['c', 'a', 'b']],
    ['an empty file begins with it', [], ['a'], ['a']],
    ['an item that is there already stays in its place', ['a', 'b', 'c'], ['b'], ['a', 'b', 'c']],
    ['a file that holds an id twice is sorted all the same', ['a', 'a', 'c'], ['b'], ['a', 'a', 'b', 'c']],
    ['ids that begin alike are told apart', ['a-1', 'a-10'], ['a-2', 'a'], ['a', 'a-1', 'a-10', 'a-2']],
  ])('%s', (_title, ids, added, expected) => {
    const text = listFile(
      file(...ids),
      added.map((id) => source(id)),
    );
    expect(order(text)).toEqual(expected);
    expect(listFile(text, [])).toBe(text);
  });

  it('is the same whether items come together or one after another, and has an empty line between them', () => {
    expect(listFile(file('a', 'c', 'e'), [source('b'), source('d')])).toBe(file('a', 'b', 'c', 'd', 'e'));
    expect(listFile('', [source('a'), source('b')])).toBe(file('a', 'b'));
  });

  it.each<[string, string, string]>([
    ['empty lines', '- id: b\n  title: เก่า\n  note: ทิ้งได้\n', '\n\n- id: c\n  title: C\n'],
    ['the remark of the next item', '- id: b\n  title: เก่า\n', '\n# ต่อไป\n- id: c\n'],
    ['a remark within it', '- id: b\n  title: เก่า\n', '  # ยังใช้\n\n- id: c\n'],
    ['an item in braces with a remark', '- {id: b, title: เก่า} # สั้น\n', '- id: c\n'],
    ['nothing behind it', '- id: b\n  title: เก่า\n', ''],
  ])('replaces an item where it stands, and every other letter stays: %s', (_what, old, behind) => {
    const before = '# ของเรา\n- id: a\n  title: "A"   # ดีแล้ว\n\n';
    expect(listFile(before + old + behind, [source('b', 'ใหม่')])).toBe(`${before}- id: b\n  title: ใหม่\n${behind}`);
  });

  it('begins on a line of its own where the last line of the file has no end', () => {
    expect(listFile('- id: a\n  title: A', [source('b')])).toBe(file('a', 'b'));
  });

  it('keeps what stands in a file without items', () => {
    expect(listFile('# ยังว่าง\n', [source('a')])).toBe(`# ยังว่าง\n\n${file('a')}`);
  });

  it('stays sorted however many items come, and holds each once, as it came last', () => {
    const id = fc.stringMatching(/^[a-c]{1,2}$/);
    holds(
      fc.property(fc.array(id, { maxLength: 8 }), fc.array(id, { maxLength: 8 }), (before, after) => {
        const first = listFile(
          '',
          before.map((name) => source(name, 'เดิม')),
        );
        const text = listFile(
          first,
          after.map((name) => source(name, 'ใหม่')),
        );
        const ids = [...new Set([...before, ...after])].sort();
        expect((parse(text) ?? []) as object[]).toEqual(
          ids.map((name) => source(name, after.includes(name) ? 'ใหม่' : 'เดิม')),
        );
      }),
    );
  });
});
