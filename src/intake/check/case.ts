import type { CaseData } from '../schema/entry/case.ts';
import { SIDES } from '../schema/names.ts';
import { compareDates } from '../../words/dates.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { FieldPath } from '../raw-content.ts';

/** What a case says without a source, or out of order. */
export const checkCase: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'case' || !entry.th?.valid) return [];
    const { data, where } = entry.th;
    return [...findings(data)].map(([path, finding]) => problemAt(where(path), finding));
  });

function* findings({ period, triangle, scheme, timeline }: CaseData): Generator<[FieldPath, Finding]> {
  if (period.from && period.to && compareDates(period.to, period.from) < 0) yield [['period', 'to'], ENDS_BEFORE];
  if ((period.from || period.to) && !period.source) yield [['period'], PERIOD_SOURCE];
  for (const side of SIDES) {
    const { state, sources, note, observed } = triangle[side];
    if (state !== 'unknown' && sources.length === 0) yield [['triangle', side, 'state'], STATE_SOURCES(state)];
    if (state === 'growing' && new Set(observed.map(({ date }) => String(date))).size < 2)
      yield [['triangle', side, 'state'], GROWTH_UNSEEN];
    if (state !== 'unknown' && !note) yield [['triangle', side, 'state'], STATE_NOTE(state)];
  }
  for (const [index, benefit] of (scheme?.benefits ?? []).entries()) {
    const place: FieldPath = ['scheme', 'benefits', index];
    if (benefit.baht !== undefined && !benefit.source) yield [[...place, 'baht'], BENEFIT_SOURCE];
    if (benefit.tiers && !benefit.source) yield [[...place, 'tiers'], BENEFIT_SOURCE];
    if (benefit.tiers && benefit.baht !== undefined && !benefit.tiers.some(({ baht }) => baht === benefit.baht))
      yield [[...place, 'baht'], BENEFIT_TWO_SUMS(benefit.baht)];
    for (const [at, { years = 0, age = 0 }] of (benefit.tiers ?? []).entries()) {
      const before = benefit.tiers?.[at - 1];
      if (before && (years < (before.years ?? 0) || (years === (before.years ?? 0) && age < (before.age ?? 0))))
        yield [[...place, 'tiers', at], TIER_ORDER];
    }
  }
  for (const [index, event] of timeline.entries()) {
    const before = timeline[index - 1];
    if (before && compareDates(event.date, before.date) < 0)
      yield [['timeline', index, 'date'], OUT_OF_ORDER(event.date, before.date)];
  }
}

const ENDS_BEFORE: Finding = {
  rule: 'period-backwards',
  th: { what: 'สิ้นสุดก่อนเริ่ม', todo: 'ตรวจ from กับ to' },
  en: { what: 'It ends before it begins', todo: 'Check from and to' },
};
const PERIOD_SOURCE: Finding = {
  rule: 'period-without-source',
  th: { what: 'ช่วงเวลาไม่มีแหล่งอ้างอิง', todo: 'เพิ่ม source: รหัสแหล่งที่บอกปีนี้' },
  en: { what: 'The period has no source', todo: 'Add source: the id of the source that tells the year' },
};
const BENEFIT_SOURCE: Finding = {
  rule: 'benefit-without-source',
  th: { what: 'สวัสดิการมีจำนวนเงินแต่ไม่มีแหล่งอ้างอิง', todo: 'เพิ่ม source: รหัสแหล่งที่บอกจำนวนเงิน หรือลบจำนวนเงินออก' },
  en: {
    what: 'This benefit has a sum but no source',
    todo: 'Add source: the id of the source that gives the sum, or leave the sum out',
  },
};
const BENEFIT_TWO_SUMS = (baht: number): Finding => ({
  rule: 'benefit-two-sums',
  params: { baht },
  th: { what: `จำนวนเงิน ${baht} ไม่ตรงกับขั้นใดของสวัสดิการนี้`, todo: 'ให้ตรงกับขั้นหนึ่ง หรือลบ baht แล้วเหลือแต่ tiers' },
  en: {
    what: `The sum ${baht} is none of the steps of this benefit`,
    todo: 'Make it one of them, or leave baht out and keep tiers',
  },
});
const TIER_ORDER: Finding = {
  rule: 'tier-order',
  th: { what: 'ขั้นนี้ต้องใช้ปีหรืออายุน้อยกว่าขั้นก่อนหน้า', todo: 'เรียงขั้นจากปีน้อยไปมาก แล้วจากอายุน้อยไปมาก' },
  en: {
    what: 'This step needs fewer years or a lower age than the one before',
    todo: 'Put steps in order of years, then of age',
  },
};
const STATE_SOURCES = (state: string): Finding => ({
  rule: 'triangle-without-sources',
  params: { state },
  th: { what: `บอกว่าเหลี่ยมนี้ "${state}" แต่ไม่มีแหล่งอ้างอิง`, todo: 'เพิ่ม sources หรือเปลี่ยนเป็น unknown' },
  en: { what: `This side is called "${state}" without a source`, todo: 'Add sources, or say unknown' },
});
const GROWTH_UNSEEN: Finding = {
  rule: 'growth-unseen',
  severity: 'warning',
  th: {
    what: 'บอกว่ากำลังโต แต่ยังไม่มีสิ่งที่เห็นในสองวัน',
    todo: 'เพิ่ม observed อย่างน้อยสองวันที่ต่างกัน พร้อมแหล่งอ้างอิง หรือเปลี่ยนเป็น present',
  },
  en: {
    what: 'It is called growing without observations on two days',
    todo: 'Add observed with at least two different dates and their sources, or say present',
  },
};
const STATE_NOTE = (state: string): Finding => ({
  rule: 'triangle-without-note',
  params: { state },
  th: { what: `บอกว่าเหลี่ยมนี้ "${state}" แต่ไม่บอกเหตุผล`, todo: 'เพิ่ม note ว่าเห็นจากอะไร หรือเปลี่ยนเป็น unknown' },
  en: {
    what: `This side is called "${state}" without saying why`,
    todo: 'Add a note that tells what shows it, or say unknown',
  },
});
const OUT_OF_ORDER = (date: string, before: string): Finding => ({
  rule: 'timeline-order',
  params: { date, before },
  th: { what: `${date} มาก่อน ${before} ที่อยู่ข้างบน`, todo: 'เรียงเหตุการณ์ตามเวลา' },
  en: { what: `${date} is earlier than ${before} above it`, todo: 'Put the events in order of time' },
});
