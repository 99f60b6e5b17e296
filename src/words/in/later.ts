// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.
import type { boardEn } from '../en/board.ts';
import type { budgetEn } from '../en/budget.ts';
import type { fundAfterEn } from '../en/fund/fund-after.ts';
import type { fundEn } from '../en/fund/fund.ts';
import type { fundFormEn } from '../en/fund/fund-form.ts';
import type { trayEn } from '../en/tray.ts';
import type { Lang } from '../languages.ts';

export const boardLater: Readonly<Record<Lang, () => Promise<typeof boardEn>>> = {
  th: async () => (await import('../th/board.ts')).boardTh,
  en: async () => (await import('../en/board.ts')).boardEn,
};
export const budgetLater: Readonly<Record<Lang, () => Promise<typeof budgetEn>>> = {
  th: async () => (await import('../th/budget.ts')).budgetTh,
  en: async () => (await import('../en/budget.ts')).budgetEn,
};
export const fundLater: Readonly<Record<Lang, () => Promise<typeof fundEn>>> = {
  th: async () => (await import('../th/fund/fund.ts')).fundTh,
  en: async () => (await import('../en/fund/fund.ts')).fundEn,
};
export const fundAfterLater: Readonly<Record<Lang, () => Promise<typeof fundAfterEn>>> = {
  th: async () => (await import('../th/fund/fund-after.ts')).fundAfterTh,
  en: async () => (await import('../en/fund/fund-after.ts')).fundAfterEn,
};
export const fundFormLater: Readonly<Record<Lang, () => Promise<typeof fundFormEn>>> = {
  th: async () => (await import('../th/fund/fund-form.ts')).fundFormTh,
  en: async () => (await import('../en/fund/fund-form.ts')).fundFormEn,
};
export const trayLater: Readonly<Record<Lang, () => Promise<typeof trayEn>>> = {
  th: async () => (await import('../th/tray.ts')).trayTh,
  en: async () => (await import('../en/tray.ts')).trayEn,
};
