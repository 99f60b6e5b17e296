import { button, el } from '../../../dom/element.ts';
import { saveFile } from '../../../dom/save-file.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { address } from '../../../library/address.ts';
import type { Lang } from '../../../words/languages.ts';
import { resultWords } from '../../../words/results-words.ts';
import { loadBoardOfPlan } from '../../board/index.ts';
import { zipped } from '../files/zip.ts';
import type { PublishedEntry } from '../library/writing-index.ts';
import type { Result } from './result.ts';
import { agendaFiles, agendaYear, dayOf, wholePromises } from './result-promises.ts';

/** What the promises of a meeting are taken home with. */
export interface PromisesHome {
  result(): Result;
  /** ISO date. */
  today: string;
  lang: Lang;
  base: string;
  agendaOf(year: string): Promise<PublishedEntry | undefined>;
  say(text: string): void;
  /** Told the address of the board that was made. */
  onBoard(address: string): void;
}

/** Two ways home for promises, besides the table in the note: the agenda of the year, and a board of one's own. */
export function promisesHome({ result, today, lang, base, agendaOf, say, onBoard }: PromisesHome): HTMLElement {
  const t = resultWords(lang);
  const said = el('p', { 'aria-live': 'polite', class: 'small' });
  const tell = (...lines: (string | Node | false)[]): void =>
    said.replaceChildren(...lines.flatMap((line) => (line ? [line, ' '] : [])));
  /** Promises to go on with; says what they lack where there are none. */
  const whole = () => {
    const found = wholePromises(result());
    if (found.whole.length === 0) tell(t.promisesLack);
    return found;
  };

  const toAgenda = button(t.toAgenda, () => {
    const { whole: promises, lacking } = whole();
    if (promises.length === 0) return;
    const year = agendaYear(result(), today);
    void agendaOf(year)
      .then((published) => agendaFiles(result(), published, { t, lang, today }))
      .then((files) => {
        const name = `agenda-${year}.zip`;
        saveFile(new File([zipped(files) as BlobPart], name, { type: 'application/zip' }), name);
        tell(t.agendaSaved(name, promises.length), lacking > 0 && t.promisesLeft(lacking));
      })
      .catch((error: unknown) => {
        console.warn(error);
        say(t.failed);
      });
  });
  const toBoard = button(t.toBoard, () => {
    const { whole: promises, lacking } = whole();
    if (promises.length === 0) return;
    const { group, place, title, date } = result();
    void loadBoardOfPlan()
      .then(({ boardLinkOfPlan }) => {
        const { fragment, left } = boardLinkOfPlan({
          name: group || place,
          date: date || today,
          lines: promises.map(({ side, who, what, when }) => ({
            side,
            who,
            then: dayOf(when) || !when.trim() ? what : `${what} (${when.trim()})`,
            until: dayOf(when),
            when: t.afterMeeting(title || t.noKit),
          })),
        });
        const path = `${address({ page: 'ours' }, lang, base)}#${fragment}`;
        onBoard(shareAddress(path));
        tell(
          t.boardMade(promises.length - left),
          el('a', { href: path, target: '_blank' }, t.openBoard),
          left > 0 && t.boardFull(left),
          lacking > 0 && t.promisesLeft(lacking),
        );
      })
      .catch((error: unknown) => {
        console.warn(error);
        say(t.failed);
      });
  });
  return el(
    'div',
    { class: 'w-result-home' },
    el('p', { class: 'small soft' }, t.promisesHome),
    el('div', { class: 'buttons' }, toAgenda, toBoard),
    said,
  );
}
