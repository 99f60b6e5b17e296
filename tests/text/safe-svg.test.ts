import { afterEach, describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { checkContent } from '../../src/sync/check-content.ts';
import { readDrawing } from '../../src/intake/read/safe-svg.ts';
import { ACTIVE, HARMLESS } from '../fixtures/active-drawings.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a drawing (SVG)', () => {
  it.each(ACTIVE)('that could run or fetch something is refused, with a place and a way out: $name', ({ bytes }) => {
    const { drawing, findings } = readDrawing(bytes);
    expect(drawing).toBeUndefined();
    for (const { line, column, th, en } of findings!) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      for (const words of [th.what, th.todo, en.what, en.todo]) expect(words).not.toBe('');
    }
  });

  it.each(HARMLESS)('that only draws is taken: $name', ({ bytes }) => {
    const { drawing, findings } = readDrawing(bytes);
    expect(findings).toBeUndefined();
    const root = parseXml(drawing!.svg).root!;
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2000/svg');
    expect(drawing!.svg).not.toMatch(/<!--|<\?|<!|xmlns:|xlink:/);
    // What was written out is read as the same drawing again.
    expect(readDrawing(new TextEncoder().encode(drawing!.svg)).drawing).toEqual(drawing);
  });

  it('keeps its words, shapes and paint', () => {
    const { drawing } = readDrawing(
      bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" width="2cm" viewBox="0 0 20 10"><g id="a" fill="#fff"><text x="1">ก &amp; ข</text></g></svg>',
      ),
    );
    const root = parseXml(drawing!.svg).root!;
    expect([drawing!.width, drawing!.height]).toEqual([76, 38]);
    expect(root.text).toBe('ก & ข');
    const group = root.children[0] as XmlElement;
    expect([group.name, group.attributes]).toEqual(['g', { id: 'a', fill: '#fff' }]);
  });

  it('tells everything that is wrong, each with its line', () => {
    const { findings } = readDrawing(
      bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script/>\n<rect onclick="x"/>\n  <image href="a.png"/>\n</svg>',
      ),
    );
    expect(findings!.map(({ line, column }) => [line, column])).toEqual([
      [2, 1],
      [3, 1],
      [4, 3],
    ]);
  });

  it('that does not say its size is told so instead of stopping the build', () => {
    expect(readDrawing(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')).findings).toMatchObject([
      { rule: 'image-no-size' },
    ]);
  });
});

describe('a drawing beside an entry', () => {
  let copy: LibraryCopy;
  afterEach(() => copy.dispose());

  it('is looked at although no text shows it', () => {
    copy = libraryCopy();
    copy.write('cases/ban-a/other.SVG', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script/></svg>');
    expect(checkContent(copy.root)).toMatchObject([
      { rule: 'image-unsafe', file: 'content/cases/ban-a/other.SVG', line: 2, column: 1 },
    ]);
  });
});
