import { NAMED_BENEFITS, NAMED_CURRENCY } from './given.ts';
import { saidBySettings } from './said-again.ts';
import { inLanguage } from './sides.ts';

/** What sums are counted in, in a language: `บาท`, `baht`, or what the settings say. */
export const currencyIn = (lang: string): string =>
  NAMED_CURRENCY ? inLanguage(NAMED_CURRENCY.name, lang) : lang === 'th' ? 'บาท' : 'baht';

/** Words in which the interface says baht, in the currency of this site. A role (บทบาท) is no money. */
export function inCurrency(text: string, lang: string): string {
  if (!NAMED_CURRENCY) return text;
  const name = currencyIn(lang);
  const first = name.charAt(0).toUpperCase() + name.slice(1);
  return text.replace(/(?<!บท)บาท|\bbaht\b/g, name).replace(/\bBaht\b/g, first);
}

/** What a form says of a field, in the currency of this site. */
export const moneyField = <T extends { th: string; en: string; help: { th: string; en: string } }>(told: T): T => ({
  ...told,
  th: inCurrency(told.th, 'th'),
  en: inCurrency(told.en, 'en'),
  help: { th: inCurrency(told.help.th, 'th'), en: inCurrency(told.help.en, 'en') },
});

/** What benefits are paid for, in the order in which tables show it: by the settings, else from birth to death. */
export const benefitEventsOr = <T extends string>(own: readonly [T, ...T[]]): readonly [T, ...T[]] =>
  NAMED_BENEFITS ? (NAMED_BENEFITS.map(({ id }) => id) as [T, ...T[]]) : own;

/** What these are called. */
export const benefitEventNames = <T extends string>(own: Record<T, string>, lang: string): Record<T, string> =>
  NAMED_BENEFITS
    ? saidBySettings(
        (other) =>
          Object.fromEntries((NAMED_BENEFITS ?? []).map(({ id, name }) => [id, inLanguage(name, other)])) as Record<
            T,
            string
          >,
        lang,
      )
    : own;
