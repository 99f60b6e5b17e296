import { saidTo } from '../../src/words/locale/own-languages.ts';
import type { Brought } from './brought.ts';

/** What came of asking the sister libraries, a line for each, Thai and English. */
export const toldOf = (brought: readonly Brought[]): string[] =>
  brought.map((each) => `${thai(each)} · ${english(each)}`);

/** Only what somebody should look at: libraries that sent no list, and entries that were left out. */
export const troubleOf = (brought: readonly Brought[]): string[] =>
  toldOf(brought.filter(({ fault, refused }) => fault !== undefined || refused > 0)).map((line) => `⚠ ${line}`);

function thai({ neighbour: { name, prefix }, state, entries, refused, why, fault }: Brought): string {
  const who = `ห้องสมุดพี่น้อง ${saidTo(name, 'th')} (${prefix})`;
  if (state === 'missing') return `${who}: ${fault?.th ?? ''} ยังไม่มีสำเนาเก่า จึงไม่มีรายการจากที่นั่น`;
  if (state === 'kept') return `${who}: ${fault?.th ?? ''} ใช้สำเนาล่าสุดแทน ${entries} รายการ`;
  const left = refused > 0 ? ` ตัดออก ${refused} รายการที่ไม่เป็นตามแบบ${why ? ` (รายการแรกที่ ${why})` : ''}` : '';
  return `${who}: ${entries} รายการ${state === 'same' ? ' เหมือนเดิม' : ''}${left}`;
}

function english({ neighbour: { name, prefix }, state, entries, refused, why, fault }: Brought): string {
  const who = `Sister library ${saidTo(name, 'en')} (${prefix})`;
  const count = entries === 1 ? '1 entry' : `${entries} entries`;
  if (state === 'missing') return `${who}: ${fault?.en ?? ''}; there is no older copy, so nothing of it is found here`;
  if (state === 'kept') return `${who}: ${fault?.en ?? ''}; the last good copy serves, ${count}`;
  const left = refused > 0 ? `; ${refused} left out as not fit${why ? ` (the first at ${why})` : ''}` : '';
  return `${who}: ${count}${state === 'same' ? ', as before' : ''}${left}`;
}
