import { formatDate, formatNumber } from '../../words/dates.ts';
import { formatBaht } from '../../words/locale/sum-of-money.ts';
import type { Lang } from '../../words/languages.ts';
import { byCode } from '../../words/order.ts';
import { words } from '../../words/words.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import { ofSides, type Side } from '../../settings/sides.ts';
import type { CaseFact, CaseFacts, ComparedRow } from './compared-rows.ts';
import { placeName } from '../place.ts';

type Scheme = NonNullable<CaseData['scheme']>;
type Benefit = Scheme['benefits'][number];
const fact = (text: string, ...sources: (string | undefined)[]): CaseFact => ({
  text,
  sources: sources.flatMap((source) => source ?? []),
});

/** What is known of a case, as it is set beside another. @param lang of the words that are not the case's own */
export function caseFacts(data: CaseData, lang: Lang): CaseFacts {
  const { scheme } = data;
  const rows: Record<ComparedRow, CaseFact[]> = {
    what: [fact(data.summary)],
    place: [fact(placeName(data.place, lang))],
    since: since(data, lang),
    contribution: scheme?.contribution ? [contribution(scheme.contribution, lang)] : [],
    benefits: (scheme?.benefits ?? []).map((item) => benefit(item, lang)),
    members: byDate(scheme?.members).map(({ asOf, count, about, source, uncertain }) =>
      counted(asOf, about, `${formatNumber(count)} ${words(lang).people}`, source, uncertain, lang),
    ),
    money: byDate(scheme?.fund).map(({ asOf, baht, about, source, uncertain }) =>
      counted(asOf, about, formatBaht(baht, lang), source, uncertain, lang),
    ),
    holder: scheme?.holder ? [fact(scheme.holder.text, scheme.holder.source)] : [],
    match: scheme?.match ? [fact(scheme.match.text, scheme.match.source)] : [],
    ...ofSides((name) => side(data, name, lang)),
    broke: data.gap ? [fact(data.gap)] : [],
  };
  return Object.fromEntries(Object.entries(rows).filter(([, items]) => items.length > 0));
}

function since({ period: { from, to, source } }: CaseData, lang: Lang): CaseFact[] {
  if (!from) return [];
  const until = to ? ` ${words(lang).cases.until} ${formatDate(to, lang)}` : '';
  return [fact(formatDate(from, lang) + until, source)];
}

function contribution({ amount, per, condition, source }: NonNullable<Scheme['contribution']>, lang: Lang): CaseFact {
  const sum = `${formatBaht(amount, lang)} / ${words(lang).per[per]}`;
  return fact([sum, condition].filter(Boolean).join(' · '), source);
}

function benefit({ benefit: name, baht, tiers, condition, source }: Benefit, lang: Lang): CaseFact {
  const sum = baht === undefined ? undefined : formatBaht(baht, lang);
  const steps = tiers?.map((tier) => step(tier, lang)).join(', ');
  return fact([name, steps ?? sum, condition].filter(Boolean).join(' · '), source);
}

/** A step in words: `300 บาท ต่อเดือน (เป็นสมาชิกครบ 15 ปี, อายุ 60 ปีขึ้นไป)`. */
function step({ years, age, baht, per }: NonNullable<Benefit['tiers']>[number], lang: Lang): string {
  const { tier } = words(lang).looking;
  const told = [years !== undefined && tier.years(years), age !== undefined && tier.age(age)].filter(Boolean);
  return `${formatBaht(baht, lang)}${tier.per[per]}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

const byDate = <T extends { asOf: string }>(items: readonly T[] = []): T[] =>
  [...items].sort((a, b) => byCode(a.asOf, b.asOf));

function counted(
  asOf: string,
  about: boolean,
  value: string,
  source: string,
  uncertain: string | undefined,
  lang: Lang,
): CaseFact {
  const t = words(lang);
  const said = `${formatDate(asOf, lang)}: ${about ? `${t.about} ` : ''}${value}`;
  return fact(uncertain ? `${said} (${t.cases.uncertain} ${uncertain})` : said, source);
}

function side({ triangle }: CaseData, name: Side, lang: Lang): CaseFact[] {
  const { state, note, sources } = triangle[name];
  if (state === 'unknown') return [];
  return [fact([words(lang).state[state], note].filter(Boolean).join(' · '), ...sources)];
}
