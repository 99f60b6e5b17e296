import { saidTo } from '../../src/words/locale/own-languages.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import { SITE_FILE, settingLine } from '../../src/intake/neighbours/setting-problems.ts';
import { problemAt, type Problem } from '../../src/intake/problem.ts';
import type { Brought } from './brought.ts';

/** Which libraries sent no list when they were last asked; what `npm run check` tells, which asks nobody. */
const attempts = z.record(z.string(), z.object({ day: z.string(), th: z.string(), en: z.string() }));
const fileOf = (root: string): string => join(root, '.cache/neighbours.json');

/** Remembers the attempts that failed. A folder that cannot be written to only makes the check tell less. */
export function rememberAttempts(root: string, brought: readonly Brought[], day = new Date()): void {
  const failed = brought.flatMap(({ neighbour, fault }) =>
    fault ? [[neighbour.prefix, { day: day.toISOString().slice(0, 10), ...fault }] as const] : [],
  );
  if (failed.length === 0 && !existsSync(fileOf(root))) return;
  try {
    mkdirSync(dirname(fileOf(root)), { recursive: true });
    writeFileSync(fileOf(root), JSON.stringify(Object.fromEntries(failed)));
  } catch {
    return;
  }
}

/** A warning for every sister library that sent no list when it was last asked. */
export function attemptProblems(root: string, settings: readonly NeighbourSettings[]): Problem[] {
  const known = readAttempts(root);
  const text = existsSync(join(root, SITE_FILE)) ? readFileSync(join(root, SITE_FILE), 'utf8') : '';
  return settings.flatMap(({ prefix, name }) => {
    const failed = known[prefix];
    if (!failed) return [];
    return [
      problemAt(
        { file: SITE_FILE, line: settingLine(text, prefix), column: 1 },
        {
          rule: 'neighbour-not-reached',
          severity: 'warning',
          params: { prefix },
          th: {
            what: `เมื่อ ${failed.day} ไม่ได้รายการใหม่ของ ${saidTo(name, 'th')} (${prefix}): ${failed.th}`,
            todo: 'ลองใหม่ด้วย npm run neighbours ถ้ายังไม่ได้ ถามคนดูแลเว็บนั้น ระหว่างนี้ใช้สำเนาล่าสุดที่มี',
          },
          en: {
            what: `On ${failed.day} no new list of ${saidTo(name, 'en')} (${prefix}) came: ${failed.en}`,
            todo: 'Try again with npm run neighbours; if it goes on, ask who keeps that site. Until then the last good copy serves, where there is one',
          },
        },
      ),
    ];
  });
}

function readAttempts(root: string): z.infer<typeof attempts> {
  try {
    return attempts.catch({}).parse(JSON.parse(readFileSync(fileOf(root), 'utf8')));
  } catch {
    return {};
  }
}
