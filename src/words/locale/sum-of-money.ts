import { currencyIn } from '../../settings/money.ts';
import { formatNumber } from '../dates.ts';
import type { Lang } from '../languages.ts';

/** A sum of money: `5,000 บาท`, `5,000 baht`. @param baht amount in baht, or in the currency of the site */
export const formatBaht = (baht: number, lang: Lang): string => `${formatNumber(baht, lang)} ${currencyIn(lang)}`;
