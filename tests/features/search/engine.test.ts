import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineOver, NAMES, SMALL } from './small-index.ts';
import { holds } from '../../property.ts';

const { engine } = engineOver(SMALL, NAMES);
const idsOf = async (query: string, options = {}): Promise<string[]> =>
  (await engine.search(query, options)).hits.map(({ page }) => page.id);

describe('a search', () => {
  const CASES: [query: string, first: string, rung: string][] = [
    ['ค่าทำศพ', 'lesson:funeral', 'phrase'],
    ['ลดรายจ่าย', 'case:songkhla', 'phrase'],
    ['สมาชิกค้างจ่าย', 'lesson:funeral', 'all'],
    ['๒๕๔๗', 'case:lampang', 'phrase'],
    ['พระสุ บิน', 'case:trat', 'phrase'],
  ];
  test.each(CASES)('%s finds %s and says how', async (query, first, rung) => {
    const answer = await engine.search(query);
    expect(answer.hits[0]?.page.id).toBe(first);
    expect(answer.rung).toBe(rung);
  });
  test('a word inside a longer word is found, below whole words', async () => {
    expect(await idsOf('บุรี')).toEqual(['lesson:sign', 'case:chanthaburi']);
    expect(await idsOf('สุบิน')).toEqual(['case:trat']);
  });
  test('the question around a word changes nothing', async () => {
    for (const query of ['บำนาญคืออะไร', 'บำนาญทำยังไงครับ', 'อยากรู้ว่าบำนาญเท่าไร'])
      expect((await idsOf(query))[0], query).toBe('lesson:pension');
  });
});

describe('kinds of page that fit equally well', () => {
  const text = 'เหรัญญิกถือเงินทั้งหมดไว้คนเดียว';
  const alike = ['lesson', 'help', 'term'].map((kind) => ({
    id: `${kind}:one`,
    title: 'เงินอยู่กับคนเดียว',
    data: { kind },
    facets: { kind: [kind] },
    sections: [{ text }],
  }));
  const named = { ...alike[0]!, id: 'lesson:named', title: 'เหรัญญิก' };
  test.each([
    ['what to do about it comes before what was learned', alike, 'ถือเงินไว้คนเดียว', 'help:one'],
    ['what is called just so comes before what to do', [...alike, named], 'เหรัญญิก', 'lesson:named'],
  ])('%s', async (_, pages, query, first) => {
    expect((await engineOver(pages).engine.search(query)).hits[0]?.page.id).toBe(first);
  });
});

describe('questions that tell a story', () => {
  const text = 'ของกลางของหมู่บ้าน';
  const page = (id: string, asks: string[]) => ({
    ...{ id: `lesson:${id}`, title: id, data: { kind: 'lesson' }, facets: { kind: ['lesson'] } },
    ...{ sections: [{ text }], asks },
  });
  const story = 'ปีที่แล้วลูกสาวแต่งงาน ไปยืมเต็นท์จัดงานจากวัดมาสามหลัง พอคืนแล้วเขาบอกว่าขาดไปหนึ่งหลัง ต้องใช้คืนเองหรือเปล่า';
  const { engine: asked } = engineOver([page('short', ['ยืมเต็นท์ได้ที่ไหน']), page('story', [story]), ...SMALL]);
  test.each([
    ['a short query is compared with questions in few words', 'ยืมเต็นท์จัดงาน', 'lesson:short'],
    ['a situation with stories', `${story.slice(0, 70)} ทำไงดี`, 'lesson:story'],
  ])('%s', async (_, query, first) => {
    expect((await asked.search(query)).hits[0]?.page.id).toBe(first);
  });
});

describe('other readings', () => {
  test.each([
    ['พอช.', 'term:codi', 'name'],
    ['CODI', 'note:visit', 'name'],
    ['Lampang', 'case:lampang', 'name'],
    ['ปี 2004', 'case:lampang', 'era'],
  ])('%s also finds %s by another %s, and says so', async (query, id, kind) => {
    const answer = await engine.search(query);
    expect(answer.hits.map(({ page }) => page.id)).toContain(id);
    expect(answer.readings.filter((reading) => reading.kind === kind && !reading.instead).length).toBeGreaterThan(0);
  });
  test('what was typed stands above what only another reading found', async () => {
    const ids = await idsOf('2004');
    expect(ids.indexOf('case:songkhla')).toBeLessThan(ids.indexOf('case:lampang'));
  });
  test.each([
    ['บำนาน', 'บำนาญ', 'lesson:pension'],
    ['ค่าทำสพ', 'ศพ', 'lesson:funeral'],
    ['สวัดดิการ', 'สวัสดิการ', 'case:lampang'],
    ['สมาชิค', 'สมาชิก', 'lesson:funeral'],
    ['ประชมุ', 'ประชุม', 'lesson:funeral'],
  ])('%s was meant as %s', async (query, meant, id) => {
    const answer = await engine.search(query);
    expect(answer.readings.find(({ kind, instead }) => kind === 'spelling' && instead)?.to).toContain(meant);
    expect(answer.hits.slice(0, 3).map(({ page }) => page.id)).toContain(id);
    expect((await engine.search(query, { asTyped: true })).readings.filter(({ instead }) => instead)).toEqual([]);
  });
  test('keys typed on the other layout are understood, both ways', async () => {
    const thai = await engine.search('l;ylfbdki');
    expect(thai.readings[0]).toMatchObject({ kind: 'keyboard', to: 'สวัสดิการ', instead: true });
    expect(thai.hits.length).toBeGreaterThan(0);
    expect((await engine.search('แนกร')).readings[0]).toMatchObject({ kind: 'keyboard', to: 'codi' });
    expect((await engine.search('สวัสดิการ')).readings.filter(({ kind }) => kind === 'keyboard')).toEqual([]);
  });
});

describe('operators, filters and order', () => {
  test('"…" must stand letter for letter, -… must not stand at all', async () => {
    expect(await idsOf('"วันละหนึ่งบาท"')).toEqual(['case:lampang']);
    expect(await idsOf('สัจจะ -ครูชบ')).not.toContain('case:songkhla');
    expect(await idsOf('สัจจะ')).toContain('case:songkhla');
  });
  test('a phrase that stands nowhere is searched by its words, and the rung tells', async () => {
    const answer = await engine.search('"บำนาญสมาชิก"');
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.rung).not.toBe('phrase');
  });
  test('filters: or within a facet, and between; counts of a facet pass over its own choice', async () => {
    const answer = await engine.search('สวัสดิการ', { filters: { province: ['TH-52', 'TH-90'], kind: ['case'] } });
    expect(answer.hits.map(({ page }) => page.id).sort()).toEqual(['case:lampang', 'case:songkhla']);
    expect(answer.total).toBe(2);
    const one = await engine.search('สวัสดิการ', { filters: { province: ['TH-52'] } });
    expect(one.total).toBe(1);
    expect(one.facets.province).toEqual([
      { value: 'TH-52', count: 1 },
      { value: 'TH-90', count: 1 },
    ]);
    expect(one.facets.kind).toEqual([{ value: 'case', count: 1 }]);
    expect(await idsOf('สวัสดิการ', { filters: { province: ['TH-10'] } })).toEqual([]);
  });
  test('newest first, undated last', async () => {
    const ids = await idsOf('สัจจะ', { sort: 'date' });
    expect(ids[0]).toBe('case:songkhla');
    expect(ids.indexOf('case:trat')).toBeGreaterThan(0);
  });
  test('showing more goes on where it stopped', async () => {
    const all = await idsOf('สวัสดิการ', { limit: 10 });
    expect([...(await idsOf('สวัสดิการ', { limit: 1 })), ...(await idsOf('สวัสดิการ', { limit: 9, offset: 1 }))]).toEqual(
      all,
    );
  });
  test('nothing found names words that look like it', async () => {
    const answer = await engine.search('สัตจะ', { asTyped: true });
    expect([answer.hits, answer.rung]).toEqual([[], 'none']);
    expect(answer.nearest).toContain('สัจจะ');
    expect(await engine.search('zzzzqqq')).toMatchObject({ hits: [], rung: 'none', nearest: [] });
  });
  test('suggestions are titles that have what was typed so far, even in the middle of a word', async () => {
    expect((await engine.suggest('ออมบุ')).map(({ id }) => id)).toEqual(['case:lampang']);
    expect((await engine.suggest('สัจ')).map(({ id }) => id).sort()).toEqual(['case:songkhla', 'case:trat']);
    expect(await engine.suggest('')).toEqual([]);
  });
});

describe('odd input', () => {
  const ODD = [
    '',
    ' ',
    '"',
    '""',
    '"ค้างไว้',
    '-',
    '--',
    '-"',
    '่่่',
    '🙂🙂',
    '<script>alert(1)</script>',
    "'; DROP TABLE x; --",
    'مرحبا بالعالم',
    'ก'.repeat(10_000),
    '\u0000\uD800',
    '"ก" -"ข',
    'เ',
    '%',
    '\u200B\u200B',
    'a"b-c"d',
    '-สัจจะ',
  ];
  test.each(ODD.map((query) => [query.slice(0, 20), query]))('%j gets a calm answer', async (_, query) => {
    const answer = await engine.search(query);
    expect(answer.hits.length).toBeLessThanOrEqual(20);
    await engine.suggest(query);
  });
  const letters = fc.constantFrom(...'กขคงนบปมรลวสอะาิีึุู่้๊็์ำเแโใไฯๆ๑2 "-<>&\'x.', '🙂', '\u200B', '\uD800', 'สัจจะ', 'บำนาญ');
  test('no text whatever makes it throw, and the same text gets the same answer', async () => {
    await holds(
      fc.asyncProperty(
        fc.array(letters, { maxLength: 40 }),
        fc.constantFrom('relevance', 'date'),
        async (parts, sort) => {
          const query = parts.join('');
          const [one, two] = [
            await engine.search(query, { sort: sort as 'date' }),
            await engine.search(query, { sort: sort as 'date' }),
          ];
          expect(one.hits.map(({ page, score }) => [page.id, score])).toEqual(
            two.hits.map(({ page, score }) => [page.id, score]),
          );
          for (const { section } of one.hits) expect(section).toBeDefined();
        },
      ),
      { numRuns: 60 },
    );
  });
  test('an index that cannot be had throws, and the next call tries again', async () => {
    const { files } = engineOver(SMALL.slice(0, 2));
    let broken = true;
    const { Engine } = await import('../../../src/features/search/engine.ts');
    const shaky = new Engine(async (path) => {
      if (broken) throw new Error('offline');
      return files.get(path)!;
    });
    await expect(shaky.search('ออมบุญ')).rejects.toThrow('offline');
    broken = false;
    expect((await shaky.search('ออมบุญ')).hits[0]?.page.id).toBe('case:lampang');
  });
});
