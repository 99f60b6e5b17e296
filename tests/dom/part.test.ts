import { describe, expect, test } from 'vitest';
import { attributeOf, partOf } from '../../src/dom/part.ts';

/** An element with the parts and attributes that are named here, as far as `partOf` and `attributeOf` look at one. */
const element = (parts: Record<string, unknown>, attributes: Record<string, string> = {}, id = ''): Element =>
  Object.assign(Object.create(null) as Element, {
    localName: 'run-clock',
    id,
    querySelector: (selector: string) => parts[selector] ?? null,
    getAttribute: (name: string) => attributes[name] ?? null,
  });

describe('parts that the markup of the site holds', () => {
  test('a part is found by its selector', () => {
    const help = { textContent: 'help' };
    expect(partOf(element({ '.clock-help': help }), '.clock-help')).toBe(help);
  });
  test('a part that is missing is named together with the element that should hold it', () => {
    expect(() => partOf(element({}), '.clock-help')).toThrow('<run-clock> has no part .clock-help');
    expect(() => partOf(element({}, {}, 'second'), 'input')).toThrow('<run-clock id="second"> has no part input');
  });
  test('a piece of a page without a tag is called the page', () => {
    const piece = Object.assign(Object.create(null) as ParentNode, { querySelector: () => null });
    expect(() => partOf(piece, 'h2')).toThrow('The page has no part h2');
  });
  test('an attribute may be empty, but not missing', () => {
    expect(attributeOf(element({}, { config: '' }), 'config')).toBe('');
    expect(() => attributeOf(element({}), 'config')).toThrow('<run-clock> has no attribute config');
  });
});
