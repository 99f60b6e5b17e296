import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { rangesOf } from '../../../../scripts/serve/several-ranges.ts';
import { Engine, type Hit } from '../../../../src/features/search/engine.ts';
import { SeveralParts } from '../../../../src/features/search/fetch/several-parts.ts';
import { START } from '../../../../src/features/search/format/layout.ts';
import { buildIndex } from '../../../../src/features/search/index/build-index.ts';
import { NAMES, reader, SMALL } from '../small-index.ts';

/** Long enough that each page has files of its own. */
const PAGES = Array.from({ length: 4 }, (_, round) =>
  SMALL.map((page) => ({
    ...page,
    id: `${page.id}-${round}`,
    sections: page.sections.map(({ text, ...section }) => ({
      ...section,
      text: Array.from({ length: 12 }, (_line, at) => `${text} ครั้งที่ ${round * 100 + at}`).join('\n'),
    })),
  })),
).flat();
const files = buildIndex(PAGES, NAMES);
const QUERIES = ['เงินไม่พอจ่ายค่าทำศพ', 'พอช. สวัสดิการวันละบาท', 'ขอดูตารางบำนาญก่อนสมทบ'];
const told = (hits: readonly Hit[]): unknown[] =>
  hits.map(({ page, section, score, rung, marks }) => [page.id, section.record, score, rung, marks]);
/** What is found in an index in memory. */
const right = new Map(
  await Promise.all(
    QUERIES.map(async (query) => [query, told((await reader(files).engine.search(query)).hits)] as const),
  ),
);
const folder = [...files.keys()].find((path) => path.endsWith('/a.bin'))!.replace('a.bin', '');

/** How a host answers a request for several ranges of a file. */
type Answers = (file: Buffer, range: string, response: ServerResponse) => void;
const several: Answers = (file, range, response) => {
  const { type, body } = rangesOf(file, range)!;
  response.writeHead(206, { 'content-type': type, 'content-length': body.length }).end(body);
};
const whole: Answers = (file, _range, response) => void response.writeHead(200).end(file);
const onlyFirst: Answers = (file, range, response) => {
  const [, from, to] = /^bytes=(\d+)-(\d+)/.exec(range)!.map(Number);
  const part = file.subarray(from, to! + 1);
  response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${file.length}` }).end(part);
};
const refuses: Answers = (_file, _range, response) => void response.writeHead(416).end();
const brokenOff: Answers = (file, range, response) => {
  const { type, body } = rangesOf(file, range)!;
  response.writeHead(206, { 'content-type': type }).end(body.subarray(0, -40));
};
const linesCut: Answers = (file, range, response) => {
  const { type, body } = rangesOf(file, range)!;
  response.writeHead(206, { 'content-type': type, 'content-length': body.length });
  response.write(body.subarray(0, -40), () => response.destroy());
};
const shifted: Answers = (file, range, response) =>
  several(Buffer.concat([file.subarray(-4), file.subarray(0, -4)]), range, response);
const anotherFile: Answers = (file, range, response) => several(Buffer.concat([file, file]), range, response);

let answers: Answers = several;
/** Whether only the one file is answered so, and the small one rightly. */
let late = false;
let asked: string[] = [];
let server: Server;
let index: string;
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    const path = request.url!.slice(1);
    asked.push(path);
    const file = files.get(path);
    if (!file) return void response.writeHead(404).end();
    const { range } = request.headers;
    if (range) return (late && path === 'parts.bin' ? several : answers)(Buffer.from(file), range, response);
    return void response.writeHead(200).end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  index = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the device keeps, by cache and address. */
const kept = new Map<string, Map<string, Response>>();
const cacheNamed = (name: string): Map<string, Response> => {
  const cache = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, cache);
  return cache;
};
const device = {
  open: (name: string) =>
    Promise.resolve({
      match: (url: string) => Promise.resolve(cacheNamed(name).get(url)?.clone()),
      put: (url: string, answer: Response) => Promise.resolve(void cacheNamed(name).set(url, answer)),
    }),
};
beforeEach(() => {
  vi.stubGlobal('caches', device);
  kept.clear();
  asked = [];
  late = false;
  answers = several;
});
afterEach(() => vi.unstubAllGlobals());

/** Somebody on a new page. */
function newPage(): Engine {
  const parts = new SeveralParts(index);
  parts.expect();
  return new Engine(async (path, fresh) =>
    fresh ? new Uint8Array(await (await fetch(index + path)).arrayBuffer()) : parts.load(path),
  );
}
async function sameAnswers(engine: Engine): Promise<void> {
  for (const query of QUERIES) expect(told((await engine.search(query)).hits), query).toEqual(right.get(query));
}
const times = (path: string): number => asked.filter((each) => each === path).length;

describe('a host that answers several ranges', () => {
  test('is asked for lists in one request, for texts in another, and finds the same', async () => {
    const { hits } = await newPage().search(QUERIES[0]!, { facets: false });
    expect(told(hits)).toEqual(right.get(QUERIES[0]!));
    expect(asked.sort()).toEqual([`${folder}a.bin`, `${folder}a.bin`, 'parts.bin', START].sort());
  });
  test('is not asked again by the next page for what the device has', async () => {
    await sameAnswers(newPage());
    await vi.waitFor(() => expect(cacheNamed('mountain visited /').has(`${index}${folder}seen.bin`)).toBe(true));
    // Fewer files than three come one by one, and the browser keeps them.
    const alone = asked.filter((path) => !path.endsWith('/a.bin'));
    asked = [];
    await sameAnswers(newPage());
    expect(asked.filter((path) => !alone.includes(path))).toEqual([]);
  });
  test('is asked for single files where a reader keeps the whole index, and the device has them', async () => {
    cacheNamed('mountain kept /').set(`${index}${folder}t0.bin`, new Response('x'));
    await sameAnswers(newPage());
    expect(times(`${folder}a.bin`)).toBe(0);
  });
  test('is asked for single files where the browser keeps none', async () => {
    vi.stubGlobal('caches', undefined);
    await sameAnswers(newPage());
    expect([times('parts.bin'), times(`${folder}a.bin`)]).toEqual([0, 0]);
  });
  test('is asked for single files where another build was put there meanwhile', async () => {
    const before = files.get('parts.bin')!;
    files.set('parts.bin', buildIndex(PAGES.slice(1), NAMES).get('parts.bin')!);
    try {
      await sameAnswers(newPage());
      expect(times(`${folder}a.bin`)).toBe(0);
    } finally {
      files.set('parts.bin', before);
    }
  });
});

describe.each<[string, Answers]>([
  ['sends the whole file', whole],
  ['sends only the first range', onlyFirst],
  ['refuses', refuses],
])('a host that %s', (_what, how) => {
  test('is tried once, also on the next page, and finds the same', async () => {
    answers = how;
    await sameAnswers(newPage());
    await sameAnswers(newPage());
    expect([times('parts.bin'), times(`${folder}a.bin`)]).toEqual([1, 0]);
  });
  test('only of the large file is tried once, and finds the same', async () => {
    [answers, late] = [how, true];
    await sameAnswers(newPage());
    await sameAnswers(newPage());
    expect([times('parts.bin'), times(`${folder}a.bin`)]).toEqual([1, 1]);
  });
});

test.each<[string, Answers]>([
  ['breaks off', brokenOff],
  ['loses the line', linesCut],
  ['sends other bytes', shifted],
  ['sends ranges of another file', anotherFile],
])('a host that %s is tried once on a page, and finds the same', async (_what, how) => {
  [answers, late] = [how, true];
  await sameAnswers(newPage());
  expect(times(`${folder}a.bin`)).toBe(1);
  answers = how;
  late = false;
  await sameAnswers(newPage());
});

test('a search fails where nothing can be had, and the next one goes on', async () => {
  const engine = newPage();
  const all = [...files].filter(([path]) => path.startsWith(folder));
  for (const [path] of all) files.delete(path);
  try {
    await expect(engine.search(QUERIES[0]!)).rejects.toThrow('404');
  } finally {
    for (const [path, bytes] of all) files.set(path, bytes);
  }
  await sameAnswers(engine);
});
