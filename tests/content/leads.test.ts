import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEVERS } from '../../src/fund/levers.ts';
import { FUND_PRESETS } from '../../src/intake/schema/fund-presets.ts';
import { TEXTS } from '../../src/site.texts.ts';

/** `case/trat`, each with whether the content has it. */
const folderOf = (kind: string): string => (kind === 'agenda' || kind === 'help' ? kind : `${kind}s`);
const missing = (kind: string, ids: readonly string[]): string[] =>
  ids.filter((id) => !existsSync(`content/${folderOf(kind)}/${id}`)).map((id) => `${kind}/${id}`);

test('every entry that the tools of this site lead to, and every one that leads to them, is in the library', () => {
  const { fund, budget, budgetBehind, kits, levers, matters, scenes, topics } = TEXTS.leads!;
  expect([
    ...Object.entries(fund!).flatMap(([kind, ids]) => missing(kind, Object.keys(ids))),
    ...Object.entries(budget!).flatMap(([kind, ids]) => missing(kind, ids)),
    ...missing('lesson', [budgetBehind!.lesson!, ...Object.values(levers!)]),
    ...missing('agenda', [budgetBehind!.agenda!]),
    ...missing('workshop', [...kits!.ours!, ...kits!.fund!]),
    ...missing('topic', [...Object.values(topics!), ...Object.keys(scenes!), ...Object.values(matters!).flat()]),
  ]).toEqual([]);
});

test('funds and changes to which entries lead are ones that the tool has', () => {
  const { fund, levers } = TEXTS.leads!;
  const presets: readonly string[] = FUND_PRESETS;
  const named = Object.values(fund!).flatMap((ids) => Object.values(ids));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !presets.includes(id))).toEqual([]);
  expect(Object.keys(levers!).sort()).toEqual([...LEVERS].sort());
});
