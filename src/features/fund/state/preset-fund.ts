import { today } from '../../../dom/today.ts';
import { firstYear, type Fund } from '../../../fund/fund.ts';
import { fundFromLink } from '../../../fund/read/fund-link.ts';
import type { PresetData } from './presets.ts';

/** The fund of a preset, beginning with this year: the page may have been built some time ago. */
export function presetFund({ link }: PresetData): Fund | undefined {
  const fund = fundFromLink(link);
  return fund && { ...fund, start: firstYear(today()) };
}
