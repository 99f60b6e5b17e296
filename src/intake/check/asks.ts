import { FIRST, LANGS } from '../../words/languages.ts';
import { plainName } from '../names.ts';
import { problemAt, type Finding, type Problem } from '../problem.ts';
import type { RawText } from '../raw-content.ts';
import type { Asks } from '../schema/asks.ts';
import type { Check } from '../content-check.ts';

/** Fewer questions in the first language than this leave a lesson unfound by most who need it. */
const FEWEST_FOR_LESSON = 5;

/** Lessons that too few questions lead to, and questions that stand twice in one entry. */
export const checkAsks: Check = ({ entries, terms, records }) => [
  ...entries.flatMap(({ kind, th }) =>
    th?.data ? [...(kind === 'lesson' ? fewFor(th.data, th.where) : []), ...twice(th.data, th.where)] : [],
  ),
  ...[...terms, ...Object.values(records ?? {}).flat()].flatMap((item) =>
    item.valid ? twice(item.data, item.where) : [],
  ),
];

type Where = RawText['where'];
const asksOf = (data: object): Asks => ('asks' in data ? (data.asks as Asks) : undefined);

function fewFor(data: object, where: Where): Problem[] {
  const count = asksOf(data)?.[FIRST].length ?? 0;
  return count >= FEWEST_FOR_LESSON ? [] : [problemAt(where(count ? ['asks', FIRST] : ['asks']), FEW(count))];
}

function twice(data: object, where: Where): Problem[] {
  const asks = asksOf(data);
  if (!asks) return [];
  return LANGS.flatMap((lang) => {
    const seen = new Set<string>();
    return asks[lang].flatMap((ask, index) => {
      const before = seen.size;
      seen.add(plainName(ask));
      return seen.size > before ? [] : [problemAt(where(['asks', lang, index]), TWICE(ask))];
    });
  });
}

const FEW = (count: number): Finding => ({
  rule: 'asks-few',
  severity: 'warning',
  params: { count },
  th: {
    what: count ? `มีคำถามที่คนใช้เพียง ${count} ข้อ` : 'ยังไม่ได้เขียนว่าคนถามหาบทเรียนนี้ว่าอย่างไร',
    todo: `เพิ่ม asks: ${FIRST}: อย่างน้อย ${FEWEST_FOR_LESSON} ประโยค อย่างที่สมาชิกจะพูดหรือพิมพ์จริง คนจะได้ค้นเจอ`,
  },
  en: {
    what: count
      ? `Only ${count} questions lead to this lesson`
      : 'Nobody has written down how people ask for this lesson',
    todo: `Add asks: ${FIRST}: with at least ${FEWEST_FOR_LESSON} phrases as members would say or type them, so that they find it`,
  },
});
const TWICE = (ask: string): Finding => ({
  rule: 'asks-duplicate',
  severity: 'warning',
  params: { ask },
  th: { what: `“${ask}” เขียนไว้แล้วข้างบน`, todo: 'ลบออกหนึ่งบรรทัด' },
  en: { what: `“${ask}” stands above already`, todo: 'Remove one of the two' },
});
