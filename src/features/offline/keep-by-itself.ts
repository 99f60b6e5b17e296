import { writeStored } from '../../dom/storage.ts';
import { fileSize } from '../../words/file-size.ts';
import { keepGroup, refreshKept } from './keep-files.ts';
import { askedGroups, CHECKED, type Group } from './kept.ts';
import { keepingWords, sayKeeping } from './say-keeping.ts';

/**
 * Keeps what the open page needs without a signal, and brings up to date what was kept before. It says so, but only when
 * something is fetched.
 * @param wanted what the page needs; `undefined` where it needs nothing
 * @param due    whether what was kept before is to be looked through
 */
export async function keepByItself(wanted: Group | undefined, due: boolean): Promise<void> {
  const t = keepingWords();
  let fetched = false;
  const told = (_: number, all: number): void => {
    if (!fetched) sayKeeping(t.coming(fileSize(all)));
    fetched = true;
  };
  try {
    const whole = !wanted || (await keepGroup(wanted, told)).missing.length === 0;
    if (due) await refreshKept(told);
    if (fetched) sayKeeping(whole ? t.here : '');
  } catch (error) {
    // The line was cut, or the device is full: the page says nothing that is not so.
    if (fetched) sayKeeping('');
    throw error;
  }
  // Unless it was wiped meanwhile.
  if (due && askedGroups().length > 0) writeStored(CHECKED, String(Date.now()));
}
