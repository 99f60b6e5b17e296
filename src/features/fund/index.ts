import type { EntryKind } from '../../intake/schema/names.ts';
import { FUND_PRESETS, FUND_TABLES } from '../../intake/schema/fund-presets.ts';
import { here } from '../../here.ts';
import { WITHOUT } from '../../settings/without.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';

export { FUNDS_NAME, keptFunds } from './state/kept-funds.ts';

/** The door of the fund model; `undefined` on a site without it: where it stands, opened with a preset, and which entries lead there. */
export const fundAddress =
  (lang: Lang) =>
  (preset?: string): string | undefined => {
    if (WITHOUT.includes('fund')) return undefined;
    const page = here(lang)({ page: 'fund' });
    if (preset === undefined) return page;
    return FUND_PRESETS.some((id) => id === preset) ? `${page}#preset=${preset}` : undefined;
  };

/** Where the sum is done that an entry asks for: of a case with its own table. `undefined` where it asks for none. */
export function fundLinkOf(kind: EntryKind, id: string, lang: Lang): string | undefined {
  if (kind === 'case') return FUND_TABLES.some((table) => table === id) ? fundAddress(lang)(id) : undefined;
  const preset = TEXTS.leads?.fund?.[kind]?.[id];
  return preset && fundAddress(lang)(preset);
}
