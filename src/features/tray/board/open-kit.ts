import type { PortableEntry } from '../../material/index.ts';
import { address } from '../../../library/address.ts';
import type { Lang } from '../../../words/languages.ts';
import { planFrom, type TrayPlan } from '../state/tray-plan.ts';
import { itemKey, type TrayItem } from '../state/tray.ts';
import { lookUp, named } from '../known-entries.ts';

/** A ready-made workshop as a plan of one's own, and the lessons and cases that it uses. */
export interface OpenedKit {
  plan: TrayPlan;
  items: TrayItem[];
}

/**
 * Fetches a workshop from this site; `undefined` where it cannot be had. @param base path that the site is served under
 */
export async function openKit(id: string, lang: Lang, base: string): Promise<OpenedKit | undefined> {
  const entry = await fetch(`${address({ page: 'data' }, lang, base)}workshop/${id}.json`).then(
    (answer) => (answer.ok ? (answer.json() as Promise<PortableEntry>) : undefined),
    () => undefined,
  );
  const kit = entry?.workshop;
  if (!entry || !kit) return undefined;
  const item =
    (kind: 'lesson' | 'case') =>
    (used: string): TrayItem => ({ kind, id: used, title: used });
  const used = [
    ...[...kit.lessons, ...kit.agenda.flatMap((step) => step.lessons)].map(item('lesson')),
    ...[...kit.cases, ...kit.agenda.flatMap((step) => step.cases)].map(item('case')),
  ];
  const items = [...new Map(used.map((one) => [itemKey(one), one])).values()];
  return { plan: planFrom(id, kit, entry.textLang), items: named(items, await lookUp(items, lang, base)) };
}
