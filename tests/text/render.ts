import { address } from '../../src/library/address.ts';
import { NameIndex, type Named } from '../../src/intake/names.ts';
import type { Body } from '../../src/text/body.ts';
import type { Lang } from '../../src/words/languages.ts';
import type { BodyContext } from '../../src/text/render/body-context.ts';
import { renderBody } from '../../src/text/render/render-body.ts';
import { termFinder } from '../../src/text/render/terms.ts';

const THINGS: Named[] = [
  { kind: 'case', id: 'lampang', names: ['ออมบุญวันละบาท จังหวัดลำปาง', 'ออมบุญลำปาง', 'Lampang'] },
  { kind: 'case', id: 'trust', names: ['กองทุนความเชื่อใจ'] },
  { kind: 'lesson', id: 'open-books', names: ['เปิดบัญชีให้ดู', 'Open the books'] },
  { kind: 'lesson', id: 'thai-only', names: ['บทเรียนไทย'] },
  { kind: 'topic', id: 'trust', names: ['ความเชื่อใจ', 'Trust'] },
  { kind: 'term', id: 'codi', names: ['สถาบันพัฒนาองค์กรชุมชน', 'พอช.', 'CODI'] },
  { kind: 'source', id: 'note-75701', names: ['สามเหลี่ยมเขยื้อนภูเขา'] },
];
const TERMS = [
  {
    id: 'codi',
    th: 'สถาบันพัฒนาองค์กรชุมชน',
    en: 'Community Organizations Development Institute',
    also: ['พอช.', 'CODI'],
    hint: true,
  },
  { id: 'welfare', th: 'สวัสดิการ', en: 'welfare', also: [], hint: true },
  { id: 'community-welfare', th: 'สวัสดิการชุมชน', en: 'community welfare', also: [], hint: true },
  { id: 'one-baht', th: 'ออมวันละบาท', en: 'one baht a day', also: [], hint: true },
  { id: 'fund', th: 'กองทุน', en: 'fund', also: [], hint: false },
];
const LESSON = { side: 'movement', title: 'เปิดบัญชีให้ดู', statement: 'เปิดบัญชีให้ทุกคนดู' };
const CASE = {
  scheme: {
    benefits: [
      { event: 'death', benefit: 'ค่าทำศพ', baht: 5000, condition: 'ครบ 180 วัน', source: 'note-75701' },
      { event: 'birth', benefit: 'รับขวัญ <b>เด็ก</b>' },
      { event: 'death', benefit: 'พวงหรีด', source: 'note-75701', uncertain: 'สองแหล่งบอกต่างกัน' },
    ],
  },
  timeline: [
    { date: '2004-04~', what: 'เริ่มออม', side: 'movement', source: 'note-75701' },
    { date: '2006-11-16', what: 'ครบสามสิบเดือน', source: 'note-75701' },
  ],
};

/** What the texts of these tests are rendered with: a handful of entries and terms. */
export const context = (lang: Lang = 'th', base = '/'): BodyContext => ({
  lang,
  href: (target) => address(target, lang, base),
  names: new NameIndex(THINGS),
  terms: termFinder(TERMS),
  title: (kind, id) => {
    const thing = THINGS.find((each) => each.kind === kind && each.id === id);
    return (
      thing &&
      (lang === 'th' || thing.names.length === 1
        ? { text: thing.names[0]!, lang: 'th' }
        : { text: thing.names.at(-1)!, lang })
    );
  },
  data: ((kind: string, id: string) =>
    kind === 'case' && id === 'lampang'
      ? CASE
      : kind === 'lesson' && (id === 'open-books' || id === 'thai-only')
        ? LESSON
        : undefined) as BodyContext['data'],
});

/** Renders a text as an entry's body. */
export const render = (text: string, lang: Lang = 'th', base = '/'): Body => renderBody(text, context(lang, base));
/** Renders a text without glossary hints, where they would be in the way. */
export const html = (text: string, lang: Lang = 'th', base = '/'): string =>
  renderBody(text, { ...context(lang, base), terms: termFinder([]) }).html;
