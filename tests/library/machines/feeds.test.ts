import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomFeed, jsonFeed, wholeAddresses, type Feed } from '../../../src/library/machines/feed-files.ts';
import { feedItems } from '../../../src/library/machines/feed-items.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Entry } from '../../../src/library/entry.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const entry = (kind: string, id: string, updated: string, changes?: object[]): Entry =>
  ({
    kind,
    id,
    file: '',
    th: { data: { title: id, updated, changes, topics: [] } },
  }) as unknown as Entry;

describe('what feeds tell', () => {
  const entries = [
    ...Array.from({ length: 40 }, (_none, at) => entry('lesson', `lesson-${at + 10}`, '2026-11-27')),
    entry('case', 'a-case', '2026-11-27'),
    entry('lesson', 'mended', '2026-11-28', [
      { date: '2026-11-26', what: { th: 'ก', en: 'a' } },
      { date: '2026-11-28', what: { th: 'ข', en: 'b' } },
    ]),
  ];
  const busy = { entries } as unknown as Library;
  const ids = (scope: Parameters<typeof feedItems>[1], most = 30) =>
    feedItems(busy, scope, most).map(({ entry: { id }, what }) => (what ? `${id} ${what.en}` : id));
  test('a day with forty lessons does not hide the case that came with them', () => {
    expect(ids('all').slice(0, 3)).toEqual(['mended b', 'a-case', 'lesson-10']);
    expect(ids('all').length).toBe(30);
  });
  test('new and changed are apart, and a change is told once for each time', () => {
    expect(ids('changed')).toEqual(['mended b', 'mended a']);
    expect(ids('new')).not.toContain('mended');
  });
  test('a kind or a topic has its own', () => {
    expect(ids({ kind: 'case' })).toEqual(['a-case']);
    const [topic] = library.all('topic');
    const own = feedItems(library, { topic: topic!.id }, 100).map(({ entry: each }) => each.th.data.topics);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((topics) => !topics.includes(topic!.id))).toEqual([]);
  });
});

const feed: Feed = {
  title: 'ฟีด <ทั้งหมด> & "อื่น"',
  subtitle: 'คำโปรย',
  lang: 'th',
  home: 'https://a.example/changes/',
  self: 'https://a.example/feeds/all.xml',
  author: 'กอง บก.',
  licence: 'CC BY',
  entries: [
    {
      id: 'https://a.example/cases/x/',
      url: 'https://a.example/cases/x/',
      title: 'ก < ข & ค ]]>',
      date: '2026-11',
      lang: 'th',
      summary: 'สรุป',
      html: '<p>เนื้อ\u0008 <a href="https://a.example/y/?a=1&amp;b=2">ลิงก์</a></p>',
      tags: ['กรณีศึกษา'],
    },
  ],
};

describe('a feed is read by two parsers as it was meant', () => {
  test('as Atom', () => {
    const xml = atomFeed(feed);
    const one = parseFeed(xml);
    expect([one.title, one.url, one.items[0]?.title, one.items[0]?.url]).toEqual([
      feed.title,
      feed.home,
      feed.entries[0]!.title,
      feed.entries[0]!.url,
    ]);
    expect(one.items[0]?.updated?.toISOString()).toBe('2026-11-01T00:00:00.000Z');
    expect(one.items[0]?.content).toMatch(/href="https:\/\/a\.example\/y\/\?a=1&(?:amp;)?b=2"/);
    const two = parseAtomFeed(xml);
    expect(two.entries?.[0]?.title).toMatchObject(feed.entries[0] ? { value: feed.entries[0].title } : {});
    expect(two.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
  });
  test('as JSON Feed', () => {
    const json = parseJsonFeed(jsonFeed(feed));
    expect(json.items?.[0]).toMatchObject({ id: feed.entries[0]!.id, title: feed.entries[0]!.title });
    expect(json.items?.[0]?.content_html).toContain('เนื้อ');
  });
  test('without entries it is one still', () => {
    expect(parseFeed(atomFeed({ ...feed, entries: [] })).items).toEqual([]);
  });
});

test('addresses in a text are whole, and those elsewhere as they were', () => {
  const html = '<a href="/x/">a</a><a href="#b">b</a><img src="/i.png" srcset="/i.png 2x"><a href="https://c/">c</a>';
  expect(wholeAddresses(html, 'https://a.example', 'https://a.example/p/')).toBe(
    '<a href="https://a.example/x/">a</a><a href="https://a.example/p/#b">b</a><img src="https://a.example/i.png" srcset="https://a.example/i.png 2x"><a href="https://c/">c</a>',
  );
});
