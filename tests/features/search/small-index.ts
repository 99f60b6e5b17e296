import { buildIndex } from '../../../src/features/search/index/build-index.ts';
import { Engine } from '../../../src/features/search/engine.ts';
import type { SearchPage } from '../../../src/features/search/index/indexed-page.ts';

type Files = ReturnType<typeof buildIndex>;

/** Somebody who has fetched nothing yet, and how many bytes they have fetched. */
export function reader(files: Files): { engine: Engine; fetched: () => number } {
  let bytes = 0;
  const engine = new Engine(async (path) => {
    const file = files.get(path);
    if (!file) throw new Error(`no file ${path}`);
    bytes += file.length;
    return file;
  });
  return { engine, fetched: () => bytes };
}

/** An engine over an index in memory. */
export function engineOver(
  pages: readonly SearchPage[],
  names: readonly (readonly string[])[] = [],
  meant: Parameters<typeof buildIndex>[2] = {},
): { engine: Engine; files: Files } {
  const files = buildIndex(pages, names, meant);
  return { engine: reader(files).engine, files };
}

const page = (
  id: string,
  title: string,
  text: string,
  facets: SearchPage['facets'] = {},
  date?: string,
): SearchPage => ({
  id,
  title,
  data: { kind: id.split(':')[0] },
  facets: { kind: [id.split(':')[0]!], ...facets },
  ...(date && { date }),
  sections: [{ text }, { anchor: 'more', heading: 'เพิ่มเติม', text: `${title} มีรายละเอียดอยู่ในตอนนี้` }],
});

/** A collection small enough to know by heart. */
export const SMALL: SearchPage[] = [
  page(
    'case:lampang',
    'ออมบุญวันละบาท จังหวัดลำปาง',
    'กองทุนสวัสดิการเริ่มเมื่อ พ.ศ. 2547 สมาชิกจ่ายวันละหนึ่งบาท',
    { province: ['TH-52'], year: ['2004'], topic: ['benefits'] },
    '2004',
  ),
  page(
    'case:songkhla',
    'สัจจะลดรายจ่าย จังหวัดสงขลา',
    'ครูชบชวนลดรายจ่ายวันละบาทเพื่อทำสวัสดิการภาคประชาชนใน ค.ศ. 2004',
    { province: ['TH-90'], year: ['2004', '2006'] },
    '2006-11',
  ),
  page('case:trat', 'กลุ่มสัจจะของพระสุบิน', 'พระสุบินสอนสัจจะก่อนเก็บเงิน', { province: ['TH-23'] }),
  page(
    'lesson:funeral',
    'เงินไม่พอจ่ายค่าทำศพ',
    'เรียกประชุมสมาชิกก่อนค้างจ่าย แล้วลดค่าทำศพเป็นขั้น',
    { side: ['movement'], evidence: ['fair'] },
    '2020',
  ),
  page(
    'lesson:pension',
    'ขอดูตารางบำนาญ',
    'ก่อนสมทบควรดูว่าบำนาญพอจ่ายถึงปีใด',
    { side: ['knowledge'], evidence: ['strong'] },
    '2019-02',
  ),
  page('lesson:sign', 'ติดป้าย', 'เริ่มจากสัจจะ เมืองที่เรียกกันว่าบุรี ก็มีบ้านที่ทำ', { side: ['knowledge'] }),
  page('note:visit', 'วันเยี่ยม', 'คนจากสถาบันพัฒนาองค์กรชุมชนมาเยี่ยมบ้าน'),
  page('case:chanthaburi', 'กลุ่มจันทบุรี', 'ที่จันทบุรีมีกลุ่มออมทรัพย์'),
  page('term:codi', 'สถาบันพัฒนาองค์กรชุมชน', 'องค์การมหาชนที่หนุนสวัสดิการของชุมชน ชื่ออังกฤษย่อว่า CODI'),
];
export const NAMES = [
  ['สถาบันพัฒนาองค์กรชุมชน', 'พอช.', 'CODI'],
  ['ลำปาง', 'Lampang'],
];
