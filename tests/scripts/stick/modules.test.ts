import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { moduleAsScript, Scripts } from '../../../scripts/stick/modules.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'page.js':
    'import{twice}from"./sum.js";import"./side.js";export const four=twice(2);export const later=()=>import("./late.js");',
  'sum.js': 'import{two}from"./two.js";export const twice=(n)=>n*two;',
  'two.js': 'export const two=2;',
  'side.js': 'globalThis.order.push("side");',
  'late.js': 'import{two}from"./two.js";export const sheet="/name/_astro/late.css";export default two;',
};
const scripts = new Scripts(Object.keys(TEXTS), (name) => TEXTS[name] ?? '');

test('knows all that has to be there first, and all that may be asked for later', () => {
  expect(scripts.needs('page.js')).toEqual(['side.js', 'sum.js', 'two.js']);
  expect(scripts.reached(['page.js'])).toEqual(['late.js', 'page.js', 'side.js', 'sum.js', 'two.js']);
});

test('modules run as scripts do what they did as modules', async () => {
  const defined = new Map<string, (...given: unknown[]) => void>();
  const ran = new Map<string, { exports: Record<string, unknown> }>();
  const need = (name: string): Record<string, unknown> => {
    const before = ran.get(name);
    if (before) return before.exports;
    const module = { exports: {} };
    ran.set(name, module);
    defined.get(name)?.(need, module, (later: string) => Promise.resolve(need(later)));
    return module.exports;
  };
  const order: string[] = [];
  const world = {
    diskCopy: { root: 'file:///D:/', define: (name: string, _: string[], run: () => void) => defined.set(name, run) },
    order,
  };
  for (const [name, text] of Object.entries(TEXTS))
    runInNewContext(await moduleAsScript(name, text, scripts.needs(name), '/name/'), world);
  const page = need('page.js');
  expect(page['four']).toBe(4);
  expect(ran.has('late.js')).toBe(false);
  const late = await (page['later'] as () => Promise<Record<string, unknown>>)();
  expect(late['default']).toBe(2);
  expect(late['sheet']).toBe('file:///D:/_astro/late.css');
});

test('a module that brings a sheet of its own stops the copy, since it would come without it', async () => {
  const text =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/x.css"])))=>i.map(i=>d[i]);export const a=1;';
  await expect(moduleAsScript('a.js', text, [], '/')).rejects.toThrow('x.css');
});
