import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attemptProblems } from '../../../scripts/neighbours/attempts.ts';
import { bringNeighbours } from '../../../scripts/neighbours/bring.ts';
import type { Brought } from '../../../scripts/neighbours/brought.ts';
import { toldOf, troubleOf } from '../../../scripts/neighbours/told.ts';
import type { NeighbourSettings } from '../../../src/intake/neighbours/neighbour.ts';
import { readNeighbours } from '../../../src/sync/kept-neighbours.ts';
import { FOREST } from '../../fixtures/neighbours.ts';

const LIMITS = { time: 5000, bytes: 100_000 };
const SHORT = { time: 150, bytes: 100_000 };
let root = '';
const servers: Server[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'neighbours-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(root, { recursive: true, force: true });
});

/** A library that answers as told; its settings, and how to stop it. */
async function library(answer: RequestListener): Promise<{ settings: NeighbourSettings; stop(): void }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/library/`;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { settings: { ...FOREST, address }, stop };
}
const entry = (more: object = {}): object => ({
  id: 'fire-break-first',
  kind: 'lesson',
  title: 'ທາງກັນໄຟ',
  address: 'lessons/fire-break-first/',
  ...more,
});
const list = (more: object = {}): object => ({
  format: 'library-exchange',
  version: 1,
  language: 'lo',
  name: 'ປ່າຊຸມຊົນ',
  home: '../',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  entries: [entry()],
  ...more,
});
const sends =
  (...texts: unknown[]): RequestListener =>
  (_request, response) =>
    void response.end(texts.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))).join(''));
const only = (brought: readonly Brought[]): Brought => {
  expect(brought).toHaveLength(1);
  return brought[0] as Brought;
};
const kept = (settings: NeighbourSettings) => readNeighbours(root, [settings], [])[0]?.entries;

describe('sister libraries are asked for their lists', () => {
  it('in all their languages, and what they send is kept with whole addresses', async () => {
    const { settings } = await library((request, response) =>
      response.end(
        JSON.stringify(
          request.url === '/library/data/exchange.json'
            ? list({
                lists: { lo: 'exchange.json', en: '../en/data/exchange.json', th: 'https://other.example/x.json' },
              })
            : list({
                language: 'en',
                home: '../../',
                entries: [entry({ title: 'Fire breaks', address: 'en/lessons/fire-break-first/', date: '2019' })],
              }),
        ),
      ),
    );
    expect(only(await bringNeighbours(root, [settings], LIMITS))).toMatchObject({
      state: 'new',
      entries: 1,
      refused: 0,
    });
    expect(kept(settings)).toEqual([
      {
        id: 'fire-break-first',
        kind: 'lesson',
        title: { lo: 'ທາງກັນໄຟ', en: 'Fire breaks' },
        summary: {},
        asks: {},
        sides: [],
        date: '2019',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
        address: {
          lo: `${settings.address}lessons/fire-break-first/`,
          en: `${settings.address}en/lessons/fire-break-first/`,
        },
      },
    ]);
  });

  it('and the copy is not written anew while nothing changes', async () => {
    const { settings } = await library(sends(list()));
    await bringNeighbours(root, [settings], LIMITS);
    const copy = join(root, 'neighbours/forest-net.json');
    const before = statSync(copy, { bigint: true }).mtimeNs;
    expect(only(await bringNeighbours(root, [settings], LIMITS)).state).toBe('same');
    expect(statSync(copy, { bigint: true }).mtimeNs).toBe(before);
    expect(readFileSync(copy, 'utf8').split('\n')).toHaveLength(4);
  });

  it('by the address of the list itself, too', async () => {
    const { settings } = await library((request, response) => {
      response.statusCode = request.url === '/lists/ours.json' ? 200 : 404;
      response.end(JSON.stringify(list()));
    });
    const direct = { ...settings, address: new URL('/lists/ours.json', settings.address).href };
    expect(only(await bringNeighbours(root, [direct], LIMITS))).toMatchObject({ state: 'new', entries: 1 });
  });
});

describe('a library that fails stops nothing', () => {
  it('keeps its last good copy while it is gone, and is named in both languages, by the check too', async () => {
    const { settings, stop } = await library(sends(list()));
    await bringNeighbours(root, [settings], LIMITS);
    stop();
    const gone = await bringNeighbours(root, [settings], LIMITS);
    expect(only(gone)).toMatchObject({ state: 'kept', entries: 1 });
    expect(kept(settings)).toHaveLength(1);
    expect(troubleOf(gone).join()).toMatch(
      /เครือข่ายป่าชุมชน.*ใช้สำเนาล่าสุด.*Forest Network.*last good copy serves, 1 entry/,
    );
    expect(attemptProblems(root, [settings])).toMatchObject([
      { rule: 'neighbour-not-reached', severity: 'warning', params: { prefix: 'forest-net' } },
    ]);
  });

  it('is left out where no copy of it was ever kept, and the check says so', async () => {
    const { settings, stop } = await library(sends(list()));
    stop();
    const gone = await bringNeighbours(root, [settings], LIMITS);
    expect(only(gone)).toMatchObject({ state: 'missing', entries: 0 });
    expect(toldOf(gone).join()).toMatch(/จึงไม่มีรายการจากที่นั่น.*nothing of it is found here/);
    const problems: Parameters<typeof readNeighbours>[2] = [];
    expect(readNeighbours(root, [settings], problems)[0]?.entries).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'neighbour-no-copy', severity: 'warning' }]);
  });

  it('is forgotten as failing once it answers again', async () => {
    const { settings, stop } = await library(sends(list()));
    stop();
    await bringNeighbours(root, [settings], LIMITS);
    const again = await library(sends(list()));
    await bringNeighbours(root, [again.settings], LIMITS);
    expect(attemptProblems(root, [again.settings])).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['drips without end', (_request, response) => void response.writeHead(200).write('{"format":')],
  ])('is waited for no longer than the limit when it %s', async (_what, answer) => {
    const { settings } = await library(answer);
    expect(only(await bringNeighbours(root, [settings], SHORT)).fault?.en).toMatch(/did not answer in full within 1 s/);
  });

  it.each<[string, RequestListener, RegExp]>([
    ['sends more than anybody reads', sends('x'.repeat(200_000)), /larger than/],
    ['has no such page', (_request, response) => void response.writeHead(404).end(), /answered 404/],
    [
      'breaks off',
      (_request, response) => void response.writeHead(200, { 'content-length': '99' }).destroy(),
      /reached/,
    ],
    ['sends a page', sends('<!doctype html><title>Parked</title>'), /no exchange list/],
    ['sends nothing', sends(''), /no exchange list/],
    ['sends other data', sends([1, 2]), /no exchange list/],
    ['has a later version', sends(list({ version: 2 })), /version 2; this site reads version 1/],
    ['has a head that is none', sends(list({ language: 'Lao language' })), /field language/],
    ['has entries that are none', sends(list({ entries: 'many' })), /field entries/],
  ])('is named when it %s', async (_what, answer, told) => {
    const { settings } = await library(answer);
    const brought = only(await bringNeighbours(root, [settings], LIMITS));
    expect(brought.state).toBe('missing');
    expect(brought.fault?.en).toMatch(told);
    expect(brought.fault?.th).toMatch(/[ก-๙]/);
  });

  it('keeps its copy when one of its lists turns to rubbish', async () => {
    const { settings } = await library(sends(list()));
    await bringNeighbours(root, [settings], LIMITS);
    const broken = await library(sends('<html>'));
    const moved = { ...broken.settings, address: settings.address };
    servers[0]?.removeAllListeners('request').on('request', sends('<html>'));
    expect(only(await bringNeighbours(root, [moved], LIMITS))).toMatchObject({ state: 'kept', entries: 1 });
  });

  it('takes none with it: the others come all the same', async () => {
    const good = await library(sends(list()));
    const bad = await library(sends('{'));
    const brought = await bringNeighbours(root, [{ ...bad.settings, prefix: 'bad' }, good.settings], LIMITS);
    expect(brought.map(({ state }) => state)).toEqual(['missing', 'new']);
  });
});

describe('nothing in a list is believed', () => {
  it.each<[string, object]>([
    ['a tag in the title', { title: 'x<img src=x onerror=alert(1)>' }],
    ['an end tag in the summary', { summary: '</p>' }],
    ['a comment in a question', { asks: ['<!-- x'] }],
    ['a title without end', { title: 'ก'.repeat(301) }],
    ['too many questions', { asks: Array.from({ length: 25 }, () => 'x') }],
    ['a control character', { title: 'a\u0007b' }],
    ['writing turned round', { title: 'abc\u202Efed' }],
    ['an id that is none', { id: '../../etc' }],
    ['a script as address', { address: 'javascript:alert(1)' }],
    ['data as address', { address: 'data:text/html,x' }],
    ['the page of somebody else', { address: 'https://elsewhere.example/x/' }],
    ['the page of somebody else, without its scheme', { address: '//elsewhere.example/x/' }],
    ['a day that is none', { date: 'yesterday' }],
    ['a text that is no text', { title: { toString: 1 } }],
  ])('an entry with %s is left out and counted', async (_what, more) => {
    const { settings } = await library(
      sends(list({ entries: [entry({ id: 'good' }), entry({ id: 'bad', ...more })] })),
    );
    const brought = await bringNeighbours(root, [settings], LIMITS);
    expect(only(brought)).toMatchObject({ state: 'new', entries: 1, refused: 1 });
    expect(kept(settings)?.map(({ id }) => id)).toEqual(['good']);
    expect(troubleOf(brought)[0]).toMatch(/ตัดออก 1 รายการ.*1 left out as not fit/);
  });

  it('a copy that somebody spoiled is not read, and named', async () => {
    const { settings } = await library(sends(list()));
    await bringNeighbours(root, [settings], LIMITS);
    const problems: Parameters<typeof readNeighbours>[2] = [];
    const other = { ...settings, address: 'https://another.example/' };
    expect(readNeighbours(root, [other], problems)[0]?.entries).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'neighbour-copy-unfit' }]);
  });
});
