import { z } from 'zod';
import { asks } from '../asks.ts';
import { bilingual } from './bilingual.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { placeLike, PROVINCE_CODES } from '../provinces.ts';
import { recordFields, recordTitle } from './record-fields.ts';

/** Which row of counts a figure belongs to; figures of one series may be compared over time. */
export const FIGURE_SERIES = ['funds', 'state-money', 'other-groups', 'comparison'] as const;
/** What was counted. `baht` is money. */
export const FIGURE_UNITS = ['funds', 'members', 'baht', 'areas', 'villages', 'groups', 'people'] as const;
/** How far money of the state has come: asked for, put into a budget, paid in a year, or all that lies there. */
export const MONEY_STAGES = ['paid', 'planned', 'asked', 'held'] as const;
/** How near a number is to what the source says: `over` 6,000, `about` 16 million. */
export const FIGURE_BOUNDS = ['exact', 'over', 'about', 'nearly'] as const;
/** Who gave a part of the money, or who a part of the members are. */
export const FIGURE_PARTS = [
  'members',
  'local',
  'state',
  'other',
  'working-age',
  'children',
  'older',
  'disadvantaged',
] as const;

const amount = z.strictObject({
  unit: field(z.enum(FIGURE_UNITS), { th: 'หน่วย', en: 'Unit', help: { th: 'นับอะไร', en: 'What was counted.' } }),
  value: field(z.number().positive(), {
    th: 'จำนวน',
    en: 'Value',
    help: { th: 'ตัวเลขตามแหล่ง เงินเป็นบาท', en: 'The number in the source; money in baht.' },
    example: 3960074,
  }),
  bound: field(z.enum(FIGURE_BOUNDS).default('exact'), {
    th: 'ใกล้เคียงแค่ไหน',
    en: 'Bound',
    help: { th: 'exact เท่านี้ · over กว่า · about ราว · nearly เกือบ', en: 'exact, over, about, or nearly.' },
    names: {
      exact: { th: 'เท่านี้', en: 'exactly' },
      over: { th: 'กว่า', en: 'over' },
      about: { th: 'ราว', en: 'about' },
      nearly: { th: 'เกือบ', en: 'nearly' },
    },
  }),
});
const part = z.strictObject({
  of: field(z.enum(['baht', 'members']), {
    th: 'ส่วนของ',
    en: 'Part of',
    help: { th: 'ส่วนของเงิน (baht) หรือของสมาชิก (members)', en: 'Of the money (baht) or of the members.' },
  }),
  who: field(z.enum(FIGURE_PARTS), {
    th: 'ใคร',
    en: 'Who',
    help: { th: 'เงินของใคร หรือสมาชิกกลุ่มใด', en: 'Whose money, or which members.' },
  }),
  value: field(z.number().positive(), {
    th: 'จำนวน',
    en: 'Value',
    help: { th: 'ตัวเลขตามแหล่ง เงินเป็นบาท', en: 'The number in the source; money in baht.' },
  }),
  percent: field(z.number().min(0).max(100).optional(), {
    th: 'ร้อยละตามแหล่ง',
    en: 'Per cent in the source',
    help: { th: 'ร้อยละที่แหล่งเขียนไว้เอง', en: 'The percentage that the source itself gives.' },
  }),
});

/** A count at one date: funds, members, money; one item of `content/figures.yaml`. */
export const figureSchema = z.strictObject({
  id: recordFields.id,
  series: field(z.enum(FIGURE_SERIES), {
    th: 'ชุด',
    en: 'Series',
    help: {
      th: 'funds กองทุน · state-money เงินรัฐ · other-groups กลุ่มการเงินอื่น · comparison ตัวเลขไว้เทียบ',
      en: 'funds, state-money, other-groups or comparison.',
    },
    names: {
      funds: { th: 'กองทุน', en: 'funds' },
      'state-money': { th: 'เงินรัฐ', en: 'money of the state' },
      'other-groups': { th: 'กลุ่มการเงินอื่น', en: 'other money groups' },
      comparison: { th: 'ตัวเลขไว้เทียบ', en: 'for comparison' },
    },
  }),
  date: field(edtf, {
    th: 'ณ วันที่',
    en: 'As of',
    help: { th: 'วันที่ของตัวเลข ไม่ใช่วันที่เผยแพร่', en: 'The date that the number holds for, not of publication.' },
    example: '2013-08-31',
  }),
  to: field(edtf.optional(), {
    th: 'ถึง',
    en: 'Until',
    help: { th: 'เมื่อเป็นผลรวมของช่วงเวลา', en: 'Where it is a total over a time.' },
  }),
  stage: field(z.enum(MONEY_STAGES).optional(), {
    th: 'เงินรัฐถึงขั้นไหน',
    en: 'Stage of state money',
    help: {
      th: 'เฉพาะชุดเงินรัฐ: paid จ่ายแล้ว · planned ตั้งงบไว้ · asked ขอแต่ไม่ได้ · held ยอดสะสมทุกปี เว้นว่างเมื่อแหล่งไม่บอก',
      en: 'For money of the state: paid, planned in a budget, asked and refused, or held (the sum of all years). Left out where the source does not tell.',
    },
    names: {
      paid: { th: 'จ่ายแล้ว', en: 'paid' },
      planned: { th: 'ตั้งงบไว้', en: 'in a budget' },
      asked: { th: 'ขอแต่ไม่ได้', en: 'asked and refused' },
      held: { th: 'สะสมทุกปี', en: 'sum of all years' },
    },
  }),
  province: field(z.enum(PROVINCE_CODES).optional(), {
    th: 'จังหวัด',
    en: 'Province',
    help: { th: 'เว้นว่างเมื่อเป็นตัวเลขทั้งประเทศ', en: 'Left out for the whole country.' },
    example: placeLike('TH-90'),
  }),
  title: recordTitle,
  asks,
  values: field(z.array(amount).min(1), {
    th: 'ตัวเลข',
    en: 'Values',
    help: { th: 'ตัวเลขแต่ละหน่วย', en: 'A number for each unit.' },
  }),
  parts: field(z.array(part).default([]), {
    th: 'แบ่งเป็น',
    en: 'Parts',
    help: { th: 'เงินแยกตามที่มา หรือสมาชิกแยกตามกลุ่ม', en: 'Money by its source, or members by group.' },
  }),
  note: field(bilingual(500).optional(), {
    th: 'หมายเหตุ',
    en: 'Note',
    help: { th: 'สิ่งที่ต้องรู้ก่อนใช้ตัวเลขนี้', en: 'What to know before using the number.' },
  }),
  contradiction: field(bilingual(500).optional(), {
    th: 'แหล่งขัดกันเอง',
    en: 'Contradiction',
    help: { th: 'บอกตรง ๆ เมื่อตัวเลขในแหล่งไม่ลงรอยกัน', en: 'Say so where numbers in the source do not agree.' },
  }),
  cases: recordFields.cases,
  sources: recordFields.sources,
  uncertain: recordFields.uncertain,
});
export type FigureData = z.infer<typeof figureSchema>;
