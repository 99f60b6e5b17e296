import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type AtRule, type Container, type Document, type Rule } from 'postcss';
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser';
import { describe, expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .map((file) => ({ file, root: postcss.parse(readFileSync(file, 'utf8'), { from: file }) }));
const LAYERS = ['reset', 'tokens', 'base', 'parts', 'features', 'print'];
/** Sheets of paper lie outside of layers, since they must win over everything around them; they go into the ZIP. */
const PAPER = [
  'src/features/material/material.css',
  'src/features/material/print-tokens.css',
  'src/features/material/print-sides.css',
  'src/features/board/print/board-sheets.css',
];
/** Where colours may be named. */
const TOKENS = [
  'src/site/styles/colours.css',
  'src/site/styles/tokens.css',
  'src/site/styles/on-sides.css',
  'src/site/styles/levels.css',
  'src/features/material/print-tokens.css',
  'src/features/material/print-sides.css',
  'src/site/styles/sides.css',
  'src/site/styles/rare-sides.css',
];

/** The at-rules around a rule, from the inside out. */
function around(rule: Rule): AtRule[] {
  const found: AtRule[] = [];
  for (let place: Container | Document | undefined = rule.parent; place; place = place.parent)
    if (place.type === 'atrule') found.push(place as AtRule);
  return found;
}

/**
 * The classes that a selector styles: the first class of its subject, the part behind the last combinator; of
 * `.face.policy` that is `face`, and of `.box :is(.a, .b)` both.
 */
function styled(selector: Selector): string[] {
  const subject: Node[] = [];
  for (const node of selector.nodes)
    if (node.type === 'combinator') subject.length = 0;
    else subject.push(node);
  for (const node of subject) {
    if (node.type === 'class') return [node.value];
    if (node.type === 'pseudo' && [':is', ':where'].includes(node.value)) return node.nodes.flatMap(styled);
  }
  return [];
}

/** Each class with the files that style it; how it prints may stand beside what prints. */
function homes(of: { file: string; root: postcss.Root }[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { file, root } of of)
    root.walkRules((rule) => {
      if (around(rule).some(({ name, params }) => name === 'media' && params === 'print')) return;
      for (const name of selectorParser().astSync(rule.selector).nodes.flatMap(styled))
        found.set(name, (found.get(name) ?? new Set()).add(file));
    });
  return found;
}

describe('the styles', () => {
  const layered = sheets.filter(({ file }) => !PAPER.includes(file));

  test('a class is styled in one file, where its name can be looked up', () => {
    // Tokens give no looks; what is for paper takes those of daylight, each from where it is named.
    const looks = layered.filter(({ file }) => !TOKENS.includes(file));
    const scattered = [...homes(looks)].filter(([, files]) => files.size > 1);
    expect(scattered.map(([name, files]) => `.${name}: ${[...files].sort().join(', ')}`)).toEqual([]);
  });
  test('a class of two files would be found', () => {
    const parsed = ['.a .chip, .b { gap: 0 }', '@media (min-width: 1px) { .list > :is(.chip, i) { gap: 0 } }'];
    const found = homes(parsed.map((text, at) => ({ file: `${at}.css`, root: postcss.parse(text) })));
    expect([...found.get('chip')!]).toEqual(['0.css', '1.css']);
    expect([...found.get('b')!]).toEqual(['0.css']);
  });
  test('the order of the layers is written down once', () => {
    const orders = sheets.flatMap(({ file, root }) => {
      const named: string[] = [];
      root.walkAtRules('layer', (rule) => void (rule.nodes ?? named.push(`${file}: ${rule.params}`)));
      return named;
    });
    expect(orders).toEqual([`src/site/styles/layers.css: ${LAYERS.join(', ')}`]);
  });
  test('every rule lies in one of these layers', () => {
    const outside: string[] = [];
    for (const { file, root } of layered)
      root.walkRules((rule) => {
        const layer = around(rule).find(({ name }) => name === 'layer');
        if (!layer || !LAYERS.includes(layer.params)) outside.push(`${file}: ${rule.selector}`);
      });
    expect(outside).toEqual([]);
  });
  test.each([
    ['features', /^src\/features\//],
    ['parts', /^src\/(draw\/(?!fields)|site\/(?!styles\/(?!parts\/)))/],
  ])('what lies in the layer %s stands where that layer belongs', (layer, place) => {
    const elsewhere: string[] = [];
    for (const { file, root } of layered)
      root.walkAtRules('layer', (rule) => {
        if ((rule.params === layer) !== place.test(file) && rule.nodes && rule.params !== 'print')
          elsewhere.push(`${file}: ${rule.params}`);
      });
    expect(elsewhere).toEqual([]);
  });
  test('rules for print lie in the layer for print', () => {
    const elsewhere: string[] = [];
    for (const { file, root } of layered)
      root.walkRules((rule) => {
        const places = around(rule);
        const printing = places.some(({ name, params }) => name === 'media' && params === 'print');
        const layer = places.find(({ name }) => name === 'layer')?.params;
        if (printing !== (layer === 'print') && layer !== 'tokens') elsewhere.push(`${file}: ${rule.selector}`);
      });
    expect(elsewhere).toEqual([]);
  });
  test('colours are named among the tokens and nowhere else', () => {
    const colours: string[] = [];
    for (const { file, root } of sheets.filter(({ file }) => !TOKENS.includes(file)))
      root.walkDecls(({ prop, value }) => {
        const bare = value.replace(/url\("[^"]*"\)/g, '');
        if (/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)a?\(/i.test(bare)) colours.push(`${file}: ${prop}: ${bare}`);
      });
    expect(colours).toEqual([]);
  });
  test('every token that is used is defined, and every one that is defined is used', () => {
    const made = new Set<string>();
    const tokens = new Set<string>();
    const used = new Set<string>();
    /** Used without a value to fall back on. */
    const needed = new Set<string>();
    for (const { file, root } of sheets)
      root.walkDecls(({ prop, value }) => {
        if (prop.startsWith('--')) (TOKENS.includes(file) ? tokens : made).add(prop);
        for (const [, name, fallback] of value.matchAll(/var\((--[\w-]+)(,)?/g)) {
          used.add(name!);
          if (!fallback) needed.add(name!);
        }
      });
    expect([...needed].filter((name) => !made.has(name) && !tokens.has(name))).toEqual([]);
    expect([...tokens, ...made].filter((name) => !used.has(name))).toEqual([]);
  });
});
