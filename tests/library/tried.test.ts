import { describe, expect, it, test } from 'vitest';
import type { TriedData } from '../../src/intake/schema/list/tried.ts';
import { countTried, toldResults, triedBy } from '../../src/library/told/tried.ts';
import { inLetters, textWays, withText } from '../../src/library/publishing/send-text.ts';

const item = (id: string, more: Partial<TriedData>): TriedData => ({
  id,
  date: '2026-11',
  result: 'worked',
  province: 'TH-52',
  named: false,
  lang: 'th',
  ...more,
});

describe('what people told who tried something', () => {
  const all = [
    item('a', { lesson: 'x', date: '2025' }),
    item('b', { lesson: 'x', date: '2026-02-04', result: 'failed' }),
    item('c', { workshop: 'x' }),
    item('d', { lesson: 'x', date: '2026-02', result: 'partly' }),
    item('e', { lesson: 'x', date: '2026-02-04' }),
  ];
  const of = triedBy(all);

  it('belongs to what was tried, not to what has the same id, the newest first', () => {
    expect(of('lesson', 'x').map(({ id }) => id)).toEqual(['b', 'e', 'd', 'a']);
    expect(of('workshop', 'x').map(({ id }) => id)).toEqual(['c']);
    expect([of('help', 'x'), of('lesson', 'y'), of('case', 'x')]).toEqual([[], [], []]);
  });

  it('is counted by how it went; what nobody told has no number', () => {
    expect(countTried(of('lesson', 'x'))).toEqual({ worked: 2, partly: 1, failed: 1 });
    expect(toldResults(countTried(of('lesson', 'x')))).toEqual([
      ['worked', 2],
      ['partly', 1],
      ['failed', 1],
    ]);
    expect(toldResults(countTried(of('workshop', 'x')))).toEqual([['worked', 1]]);
  });
});

describe('a ready text', () => {
  const REPOSITORY = { url: 'https://github.com/network/library', branch: 'main', host: '' as const };
  const none = { url: '', branch: 'main', host: '' as const };
  const addresses = (line: string, email: string, repository = none) =>
    textWays({ line, email }, repository, 'ลอง & แล้ว').map((way) => withText(way, 'ผล: ดี\nจบ'));
  const TEXT = '%E0%B8%9C%E0%B8%A5%3A%20%E0%B8%94%E0%B8%B5%0A%E0%B8%88%E0%B8%9A';
  const SUBJECT = encodeURIComponent('ลอง & แล้ว');

  test('is sent by LINE and by mail to whomever one chooses, where nobody is named', () => {
    expect(addresses('', '')).toEqual([
      `https://line.me/R/share?text=${TEXT}`,
      `mailto:?subject=${SUBJECT}&body=${TEXT.replace('%0A', '%0D%0A')}`,
    ]);
  });
  test('goes to the chat of an official account; the chat of a person takes no text', () => {
    expect(addresses('@mountain', '')[0]).toBe(`https://line.me/R/oaMessage/%40mountain/?${TEXT}`);
    expect(addresses('somchai', '')[0]).toBe(`https://line.me/R/share?text=${TEXT}`);
  });
  test.each([
    ['', 'https://github.com/network/library/issues/new?title=', '&body='],
    ['gitlab', 'https://github.com/network/library/-/issues/new?issue%5Btitle%5D=', '&issue%5Bdescription%5D='],
    ['forgejo', 'https://github.com/network/library/issues/new?title=', '&body='],
  ] as const)('becomes an issue at the repository (%s)', (host, page, field) => {
    expect(addresses('', '', { ...REPOSITORY, host } as typeof none)[2]).toBe(`${page}${SUBJECT}${field}${TEXT}`);
  });
  test('goes to the editors by mail', () => {
    expect(addresses('', 'editors@your.network')[1]).toMatch(/^mailto:editors@your\.network\?subject=/);
  });
});

test.each(['ผล: ดี & แล้ว\nจบ 100% "x"', '\u200bไทย+é #1', ''])('an address in letters says the same: %j', (said) => {
  const address = withText({ by: 'line', to: 'https://line.me/R/share?text=' }, said);
  const short = inLetters(address);
  expect(short).not.toMatch(/%E0|[\n" ]/);
  expect(new URL(short).href).toBe(new URL(address).href);
});
