import type { EntryKind } from '../../intake/schema/names.ts';
import { FUND_PRESETS, FUND_TABLES, type FundPreset } from '../../intake/schema/fund-presets.ts';
import { here } from '../../here.ts';
import { SITE } from '../../site.config.ts';
import type { Lang } from '../../words/languages.ts';

export { FUNDS_NAME, keptFunds } from './state/kept-funds.ts';

const without: readonly string[] = SITE.without;

/** The door of the fund model; `undefined` on a site without it: where it stands, opened with a preset, and which entries lead there. */
export const fundAddress =
  (lang: Lang) =>
  (preset?: string): string | undefined => {
    if (without.includes('fund')) return undefined;
    const page = here(lang)({ page: 'fund' });
    if (preset === undefined) return page;
    return FUND_PRESETS.some((id) => id === preset) ? `${page}#preset=${preset}` : undefined;
  };

/** Entries that end in a sum, each with the fund that shows what it tells of. */
export const FUND_OF: Partial<Record<EntryKind, Readonly<Record<string, FundPreset>>>> = {
  lesson: {
    'sum-before-promise': 'chamuang',
    'table-of-ages': 'short',
    'ask-for-the-pension-table': 'trat',
    'pot-before-pension': 'trat',
    'plan-for-the-year-without-match': 'typical',
    'talk-before-money-runs-out': 'short',
    'who-is-not-in-yet': 'sound',
    'change-one-rule': 'short',
  },
  topic: { sustainability: 'typical', benefits: 'chamuang', 'death-benefit': 'yasothon', ageing: 'short' },
  workshop: { 'sum-on-the-wall': 'typical', 'pot-of-sweets': 'typical', 'kill-our-fund': 'short' },
};

/** Where the sum is done that an entry asks for: of a case with its own table. `undefined` where it asks for none. */
export function fundLinkOf(kind: EntryKind, id: string, lang: Lang): string | undefined {
  if (kind === 'case') return FUND_TABLES.some((table) => table === id) ? fundAddress(lang)(id) : undefined;
  const preset = FUND_OF[kind]?.[id];
  return preset && fundAddress(lang)(preset);
}
