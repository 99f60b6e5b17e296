import { shareAddress } from '../../../dom/share-address.ts';
import { address } from '../../../library/address.ts';
import { SITE } from '../../../site.config.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { keptParticle } from '../../clock/index.ts';
import type { Tray, TrayItem } from '../../tray/index.ts';
import type { Credit } from '../portable/portable-entry.ts';
import { asSpoken } from '../portable/as-spoken.ts';
import { kitsOfPlan, withOwnPlan } from '../portable/with-own-plan.ts';
import { fetchEntries, NotReached, PageTooOld } from './fetch-entries.ts';
import { makeDocument, type DocumentName, type MakeOptions } from './make-document.ts';
import { Stopped, type Work } from './work.ts';

/** What a button was pressed for, and who hears how it goes. */
export interface Pressed {
  what: DocumentName;
  tray: Tray;
  lang: Lang;
  /** Path that the site is served under, with a slash at its end. */
  base: string;
  options: MakeOptions;
  /** @param problem left out where it stays as it is */
  tell(status: string, problem?: string): void;
  /** How far it has come, from 0 to 1; `undefined` while that is not known. */
  progress: Work['progress'];
  /** Whether somebody has stopped it. */
  signal: AbortSignal;
}

/** Fetches what a document is made from and makes it. Never throws: whatever goes wrong is told. */
export async function makePressed({ what, tray, lang, base, options, tell, progress, signal }: Pressed): Promise<void> {
  const t = words(lang).make;
  try {
    const from = { lang, base, signal };
    const { entries, gone, older, lent } = await fetchEntries(
      wantedFrom(tray),
      from,
      (arrived, all) => tell(t.progress.fetching(arrived, all)),
      tray.plan,
    );
    if (signal.aborted) throw new Stopped();
    const missing = [
      gone.length > 0 && t.problem.gone(gone.join(', ')),
      older.length > 0 && t.problem.older(older.join(', ')),
    ]
      .filter(Boolean)
      .join(' ');
    // An empty triangle is of use with nothing in the tray; nothing else is.
    if (entries.length === 0 && what !== 'worksheet')
      return tell('', [missing, t.problem.empty].filter(Boolean).join(' '));
    const credit: Credit = entries[0]?.credit ?? {
      site: SITE.name[lang],
      licence: SITE.licence.name,
      licenceUrl: SITE.licence.url,
      home: shareAddress(address({ page: 'home' }, lang, base)),
    };
    const inputs = {
      tray,
      entries: asSpoken(withOwnPlan(entries, tray, lent), keptParticle()),
      lent,
      ...(tray.plan && { kits: asSpoken(kitsOfPlan(entries, tray.plan, lent), keptParticle()) }),
      lang,
      credit,
      remarks: options.remarks,
    };
    const minutes = options.minutes ?? tray.minutes;
    const startAt = options.startAt ?? tray.start;
    const work = { say: (text: string) => tell(text, missing), progress, signal };
    await makeDocument(what, inputs, { ...options, ...(minutes && { minutes }), ...(startAt && { startAt }) }, work);
  } catch (error) {
    if (signal.aborted || error instanceof Stopped) return tell(t.progress.stopped, '');
    tell('', problemOf(error, t.problem));
    if (!(error instanceof NotReached)) console.warn(error);
  }
}

/** What is said of an error. */
function problemOf(error: unknown, t: ReturnType<typeof words>['make']['problem']): string {
  if (error instanceof NotReached) return t.offline;
  if (error instanceof PageTooOld) return t.newer;
  if (error instanceof RangeError && error.message === t.noSheets) return error.message;
  if (isFull(error)) return t.memory;
  return isUnloaded(error) ? t.tool : t.other;
}

/** The items of a tray, with the kit behind a plan of one's own, which need not be an item itself. */
function wantedFrom({ items, plan }: Tray): TrayItem[] {
  if (!plan || items.some(({ kind, id }) => kind === 'workshop' && id === plan.from)) return items;
  return [{ kind: 'workshop', id: plan.from, title: plan.kit.title }, ...items];
}

/** No room on the disk or in memory, as browsers name it. */
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' ||
    (error instanceof RangeError && /alloc|memory|length/i.test(error.message)) ||
    /out of memory/i.test(error.message));
/** A part of the program could not be fetched. */
const isUnloaded = (error: unknown): boolean => error instanceof TypeError && /import|fetch|load/i.test(error.message);
