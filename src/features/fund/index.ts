import type { EntryKind } from '../../intake/schema/names.ts';
import { FUND_PRESETS, FUND_TABLES } from '../../intake/schema/fund-presets.ts';
import { here } from '../../here.ts';
import type { Lang } from '../../words/languages.ts';

export { FUNDS_NAME, keptFunds } from './state/kept-funds.ts';

/** The door of the fund model: where it stands, opened with a preset, and which entries lead there. */
export const fundAddress =
  (lang: Lang) =>
  (preset?: string): string | undefined => {
    const page = here(lang)({ page: 'fund' });
    if (preset === undefined) return page;
    return FUND_PRESETS.some((id) => id === preset) ? `${page}#preset=${preset}` : undefined;
  };

/** Lessons and topics that end in a sum. */
const LEADING: Partial<Record<EntryKind, readonly string[]>> = {
  lesson: [
    'sum-before-promise',
    'table-of-ages',
    'ask-for-the-pension-table',
    'plan-for-the-year-without-match',
    'talk-before-money-runs-out',
  ],
  topic: ['sustainability', 'benefits', 'death-benefit', 'ageing'],
  workshop: ['sum-on-the-wall', 'pot-of-sweets', 'kill-our-fund'],
};

/** Where the sum is done that an entry asks for: of a case with its own table. `undefined` where it asks for none. */
export function fundLinkOf(kind: EntryKind, id: string, lang: Lang): string | undefined {
  if (kind === 'case' && FUND_TABLES.some((table) => table === id)) return fundAddress(lang)(id);
  return LEADING[kind]?.includes(id) ? fundAddress(lang)() : undefined;
}
