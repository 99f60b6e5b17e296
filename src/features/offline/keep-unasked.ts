import { readStored } from '../../dom/storage.ts';
import { askedGroups, CHECKED, type Group } from './kept.ts';
import { saySpared } from './say-keeping.ts';
import { isMetered, isSpared, lineOf } from './spare-line.ts';

/** One check a day is enough to keep kept pages current. */
const DAY_MS = 86_400_000;

/**
 * Keeps what the open page needs without a signal, and what was kept before current, where the line allows it.
 * Apart from `register.ts`, which every page reads.
 * @param wanted what the page needs; `undefined` where it needs nothing
 */
export async function keepUnasked(wanted: Group | undefined): Promise<void> {
  const line = lineOf(navigator);
  if (isSpared(line)) return saySpared(wanted);
  const due = askedGroups().length > 0 && Date.now() - Number(readStored(CHECKED) ?? 0) > DAY_MS;
  if (!wanted && (!due || isMetered(line))) return;
  await (await import('./keep-by-itself.ts')).keepByItself(wanted, due && !isMetered(line));
}
