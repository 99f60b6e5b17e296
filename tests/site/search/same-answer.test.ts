import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepare } from '../../../scripts/bench/search/prepare.ts';
import { runEngine } from '../../../scripts/bench/search/run-engine.ts';
import { engineOver, NAMES, SMALL } from '../../features/search/small-index.ts';
import { launch } from '../support/browser.ts';

const QUERIES = [
  'ค่าทำศพ',
  'เงินไม่พอจ่ายค่าทำศพทำไงดี',
  'สุบิน',
  'บุรี',
  'บำนาน',
  'l;ylfbdki',
  'CODI',
  '2547',
  '"วันละหนึ่งบาท"',
  'สัจจะ -ครูชบ',
  'ลดรายจ่ายวันละบาทที่สงขลา',
  'ประชมุ',
  '🙂',
  'สวัสดิการของชุมชนคืออะไรครับ',
];

test('the engine in the browser, from files over HTTP, answers as it does in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-answer-'));
  await prepare('ours', { pages: SMALL, names: NAMES }, folder);
  const browser = await launch();
  const { hits, failed } = await runEngine(
    folder,
    QUERIES.map((query, at) => ({ id: String(at), query, relevant: ['-'] })),
    browser,
  );
  await browser.close();
  expect(failed).toEqual([]);
  const { engine } = engineOver(SMALL, NAMES);
  for (const [at, query] of QUERIES.entries())
    expect(hits.get(String(at)), query).toEqual(
      (await engine.search(query, { limit: 10 })).hits.map(({ page }) => page.id),
    );
});
