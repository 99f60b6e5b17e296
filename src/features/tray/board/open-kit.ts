import type { PortableEntry } from '../../material/index.ts';
import { address } from '../../../library/address.ts';
import { dataFile } from '../../../library/machines/files.ts';
import { ofEntry } from '../../../library/machines/packs.ts';
import type { Lang } from '../../../words/languages.ts';
import type { KnownKit } from '../state/compose-plan.ts';
import { planFrom, type TrayPlan } from '../state/tray-plan.ts';
import { itemKey, type TrayItem } from '../state/tray.ts';
import { lookUp, named } from '../known-entries.ts';

/** A kit as this site serves it, and the language of its text; `undefined` where it cannot be had. */
export async function fetchKit(id: string, lang: Lang, base: string): Promise<(KnownKit & { lang: Lang }) | undefined> {
  const entry = await fetch(address(dataFile('workshop', id), lang, base)).then(
    async (answer) => (answer.ok ? (ofEntry(await answer.json(), id) as PortableEntry | undefined) : undefined),
    () => undefined,
  );
  return entry?.workshop && { id, kit: entry.workshop, lang: entry.textLang };
}

/**
 * Fetches a workshop from this site as a plan of one's own; `undefined` where it cannot be had. What it uses comes
 * along with the plan and does not fill the tray. @param base path that the site is served under
 */
export async function openKit(id: string, lang: Lang, base: string): Promise<TrayPlan | undefined> {
  const known = await fetchKit(id, lang, base);
  return known && planFrom(id, known.kit, known.lang);
}

/** The lessons and cases that a plan uses, each once, with the titles that the library has for them. */
export async function usedBy({ kit }: TrayPlan, lang: Lang, base: string): Promise<TrayItem[]> {
  const item =
    (kind: 'lesson' | 'case') =>
    (used: string): TrayItem => ({ kind, id: used, title: used });
  const used = [kit, ...kit.agenda].flatMap(({ lessons, cases }) => [
    ...lessons.map(item('lesson')),
    ...cases.map(item('case')),
  ]);
  const items = [...new Map(used.map((one) => [itemKey(one), one])).values()];
  return named(items, await lookUp(items, lang, base));
}
