import { PROVINCE_CODES, PROVINCES } from '../../../intake/schema/provinces.ts';
import type { BudgetDesk } from './budget-desk.ts';
import { showOwnMembers, takeForm } from './form.ts';

/** Lines that could not be read are named up to this many. */
const NAMED_LINES = 8;

/** Takes over a pasted table of members by province, and says which lines could not be read. */
export async function readPasted(desk: BudgetDesk): Promise<void> {
  const { readMembers } = await import('../../../fund/share/read-members.ts');
  const { t, field, part } = desk;
  const { members, unread } = readMembers(
    field('paste').value,
    PROVINCE_CODES.map((code) => [PROVINCES[code].th, PROVINCES[code].en, code]),
  );
  part('read-said').textContent = [
    members.size > 0 ? t.membersRead(members.size) : t.membersNone,
    ...(unread.length > 0 ? [t.membersUnread(unread.slice(0, NAMED_LINES).join(', '))] : []),
  ].join(' · ');
  if (members.size === 0) return;
  const all = new Map(desk.budget.members);
  for (const [at, count] of members) {
    const code = PROVINCE_CODES[at];
    if (code) all.set(code, count);
  }
  desk.budget = { ...desk.budget, members: all };
  showOwnMembers(desk);
  takeForm(desk);
}

/** Forgets all members that were entered. */
export function forgetMembers(desk: BudgetDesk): void {
  desk.budget = { ...desk.budget, members: new Map() };
  desk.field('allMembers').value = '';
  showOwnMembers(desk);
  takeForm(desk);
  desk.part('read-said').textContent = desk.t.cleared;
}
