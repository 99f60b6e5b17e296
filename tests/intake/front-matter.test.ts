import { describe, expect, it } from 'vitest';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import { stamped } from '../../src/intake/read/stamp.ts';

describe('a content file', () => {
  it.each([
    ['plain', '---\na: 1\n---\nข้อความ\n', 'a: 1', 4],
    ['with a byte order mark and Windows lines', '\ufeff---\r\na: 1\r\n---\r\nข้อความ\r\n', 'a: 1', 4],
    ['with nothing in its front matter', '---\n---\nข้อความ', '', 3],
    ['with a rule in its text', '---\na: 1\n---\n\nข้อความ\n\n---\n\nต่อ', 'a: 1', 5],
  ])('%s is cut in two, and both parts keep their lines', (_what, source, yaml, line) => {
    const split = splitFrontMatter(source);
    expect(split.complete).toBe(true);
    expect(split.yaml.trim()).toBe(yaml);
    expect(split.text.split('\n').findIndex((text) => text === 'ข้อความ') + 1).toBe(line);
  });

  it.each(['', 'ข้อความ', '---\na: 1\n', '\n---\na: 1\n---\n'])('%j has no front matter', (source) => {
    expect(splitFrontMatter(source).complete).toBe(false);
  });

  it('knows where every field stands, and where a missing one would', () => {
    const yaml = readYaml('\na: 1\nb:\n  - c: 2\n    d: [x, y]\n', 'f');
    expect(yaml.data).toEqual({ a: 1, b: [{ c: 2, d: ['x', 'y'] }] });
    expect(
      [['a'], ['b', 0, 'd', 1], ['b', 0, 'missing'], ['b', 5], []]
        .map((path) => yaml.where(path))
        .map(({ line, column }) => [line, column]),
    ).toEqual([
      [2, 1],
      [5, 12],
      [4, 5],
      [3, 1],
      [2, 1],
    ]);
  });

  it('keeps dates as they were typed', () => {
    expect(readYaml('a: 2006-11-16\nb: 2006\nc: 2004-04~', 'f').data).toEqual({
      a: '2006-11-16',
      b: 2006,
      c: '2004-04~',
    });
  });
});

describe('stamping a translation', () => {
  it.each([
    [
      'adds the digest at the end of the front matter',
      '---\ntitle: x\n---\n\nBody\n',
      '---\ntitle: x\ntranslationOf: 0a1b2c3d4e5f\n---\n\nBody\n',
    ],
    [
      'replaces an older one',
      '---\ntranslationOf: aaaaaaaaaaaa\ntitle: x\n---\n',
      '---\ntranslationOf: 0a1b2c3d4e5f\ntitle: x\n---\n',
    ],
    [
      'keeps Windows lines',
      '---\r\ntitle: x\r\n---\r\nBody',
      '---\r\ntitle: x\r\ntranslationOf: 0a1b2c3d4e5f\r\n---\r\nBody',
    ],
    ['leaves a file without front matter alone', 'Body', 'Body'],
  ])('%s', (_what, source, expected) => {
    expect(stamped(source, '0a1b2c3d4e5f')).toBe(expected);
  });

  it.each(['123456789012', '12345678e012'])('quotes %s, which YAML would take for a number', (digest) => {
    const source = stamped('---\ntitle: x\n---\n', digest);
    expect(readYaml(splitFrontMatter(source).yaml, 'f').data).toEqual({ title: 'x', translationOf: digest });
  });
});
