import { button, el, fill } from '../../../dom/element.ts';
import { partOf } from '../../../dom/part.ts';
import { saveFile } from '../../../dom/save-file.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { removeStored, writeStored } from '../../../dom/storage.ts';
import { PROVINCES, PROVINCE_CODES } from '../../../intake/schema/provinces.ts';
import { TRIED_RESULTS } from '../../../intake/schema/names.ts';
import { WITHOUT } from '../../../settings/without.ts';
import { address } from '../../../library/address.ts';
import { sendWays } from '../../../library/publishing/send-to.ts';
import { type Lang } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import { byWords } from '../../../words/order.ts';
import { resultWords } from '../../../words/results-words.ts';
import { triedIn } from '../../../words/in/tried.ts';
import { words } from '../../../words/words.ts';
import { privacyFindings } from '../advice/privacy.ts';
import { zipped } from '../files/zip.ts';
import type { Receiver } from '../form/form-context.ts';
import type { LibraryIndex, PublishedEntry } from '../library/writing-index.ts';
import { cardList, promiseList } from './result-lists.ts';
import { resultFiles } from './result-files.ts';
import { choiceField, part, textField, tick } from './result-parts.ts';
import { resultPhotos, type PhotoStore } from './result-photos.ts';
import { promisesHome } from './promises-home.ts';
import { saysAnything, type Result } from './result.ts';

/** What the form is opened with. */
export interface ResultFormOptions {
  result: Result;
  /** Under which the device keeps it. */
  key: string;
  /** Lessons of the kit, to be ticked off. */
  lessons: readonly { id: string; title: string }[];
  index: LibraryIndex;
  receiver: Receiver;
  lang: Lang;
  base: string;
  today: string;
  /** Kits that may have been used: id and title. */
  kits: readonly (readonly [id: string, title: string])[];
  /** Cases that the circle may belong to. */
  cases: readonly (readonly [id: string, title: string])[];
  /** Another kit was used than was thought. */
  onKit(id: string): void;
  onClose(): void;
  /** Photographs that the device has kept. */
  photos: PhotoStore['kept'];
  keepPhoto: PhotoStore['keep'];
  /** Forgets the photographs that were kept. */
  forget(): void;
  /** The published agenda of a year, if there is one. */
  agendaOf(year: string): Promise<PublishedEntry | undefined>;
}

/**
 * The form in which a circle tells what came of it. What is typed is kept on the device at once; one file comes out,
 * with a note, a lesson for each card, and how the kit went.
 */
export function resultForm(options: ResultFormOptions): HTMLElement {
  const { lang, base, key, index, receiver, today } = options;
  const [t, tried, all] = [resultWords(lang), triedIn[lang], words(lang)];
  let { result } = options;
  const [said, holds, kept] = [
    el('p', { role: 'status', class: 'w-message w-calm' }),
    el('p', {}),
    el('p', { class: 'small soft' }, t.kept),
  ];
  const say = (text: string): void => void (said.textContent = text);
  const photos = resultPhotos(
    t,
    lang,
    { kept: options.photos, keep: options.keepPhoto, note: (kept) => save({ photos: kept }) },
    () => tell(),
  );
  const save = (change: Partial<Result>): void => {
    result = { ...result, ...change };
    if (writeStored(key, JSON.stringify(result))) kept.textContent = t.notKept;
    tell();
  };
  const tell = (): void => {
    holds.textContent = [
      t.holds(result.cards.filter(saysAnything).length, photos.sent().length),
      photos.wordless() && t.photoMore,
    ]
      .filter(Boolean)
      .join(' ');
  };
  const group = el(
    'div',
    { hidden: !result.named },
    textField(t.group, result.group, (value) => save({ group: value }), { most: 80 }),
  );
  const boardField = textField(t.boardHelp, result.board, (board) => save({ board }), { type: 'url' });
  const setBoard = (board: string): void => {
    partOf<HTMLInputElement>(boardField, 'input').value = board;
    save({ board });
  };
  const context = { t, sideName: all.side, say };
  const provinces = PROVINCE_CODES.map((code) => PROVINCES[code][lang]).sort(byWords(lang));

  async function file(): Promise<File | undefined> {
    const empty =
      !result.went &&
      ![result.good, result.short, result.changed, result.next].some((answer) => answer.trim()) &&
      ![...result.cards, ...result.promises].some(saysAnything);
    if (empty) return void say(t.stop);
    const passages = Object.values(result)
      .flatMap((value) => JSON.stringify(value).split('\\n'))
      .map((text) => ({ text, path: [] }));
    const found = privacyFindings(passages).filter(({ weight }) => weight === 'block');
    if (found.length > 0) return void say([t.private, ...found.map((finding) => inOwn(finding, lang))].join(' '));
    try {
      const files = await resultFiles(result, photos.sent(), {
        lang,
        t,
        today,
        results: tried.result,
        page: result.kit ? shareAddress(address({ kind: 'workshop', id: result.kit }, lang, base)) : '',
        taken: (kind, id) => index.entries.some((entry) => entry.kind === kind && entry.id === id),
      });
      const name = `results-${result.kit || 'meeting'}-${result.date || today}.zip`;
      return new File([zipped(files) as BlobPart], name, { type: 'application/zip' });
    } catch (error) {
      console.warn(error);
      return void say(t.failed);
    }
  }
  const download = button(
    t.save,
    () =>
      void file().then((made) => {
        if (!made) return;
        saveFile(made, made.name);
        say(t.saved(made.name));
      }),
    { class: 'w-main' },
  );
  const share = button(
    t.share,
    () =>
      void file().then((made) => {
        if (made && navigator.canShare?.({ files: [made] }))
          void navigator.share({ files: [made], title: made.name }).catch(() => undefined);
      }),
  );
  share.hidden = typeof navigator.share !== 'function';
  const ways = sendWays(receiver.contact, lang);
  tell();
  const form = el(
    'div',
    { class: 'w-result-form' },
    part(
      t.facts,
      choiceField(t.kit, result.kit, [['', t.noKit], ...options.kits], options.onKit),
      el(
        'div',
        { class: 'w-result-row' },
        textField(t.date, result.date, (date) => save({ date }), { type: 'date' }),
        textField(t.people, result.people, (people) => save({ people: people.replace(/\D/g, '') }), { most: 4 }),
        choiceField(
          t.province,
          result.province,
          [['', t.noAnswer], ...provinces.map((name) => [name, name] as const)],
          (province) => save({ province }),
        ),
        textField(t.place, result.place, (place) => save({ place }), { most: 120 }),
      ),
      choiceField(t.ofCase, result.case, [['', t.noCase], ...options.cases], (id) => save({ case: id })),
      textField(t.authors, result.authors, (authors) => save({ authors }), { most: 200, help: t.authorsHelp }),
      options.lessons.length > 0 &&
        el(
          'fieldset',
          {},
          el('legend', {}, t.lessons),
          el('p', { class: 'small soft' }, t.lessonsHelp),
          options.lessons.map(({ id, title }) =>
            el(
              'div',
              {},
              tick(title, result.lessons.includes(id), (on) =>
                save({
                  lessons: options.lessons
                    .map((lesson) => lesson.id)
                    .filter((one) => (one === id ? on : result.lessons.includes(one))),
                }),
              ),
            ),
          ),
        ),
    ),
    result.kit !== '' &&
      part(
        t.went,
        el(
          'div',
          { class: 'buttons', role: 'radiogroup', 'aria-label': t.went },
          TRIED_RESULTS.map((name) => {
            const radio = el('input', {
              type: 'radio',
              name: 'went',
              checked: result.went === name,
              autocomplete: 'off',
            });
            radio.addEventListener('change', () => save({ went: name }));
            return el('label', { class: 'tick' }, radio, tried.result[name]);
          }),
        ),
      ),
    part(
      t.questions,
      el('p', { class: 'small soft' }, t.questionHelp),
      (['good', 'short', 'changed', 'next'] as const).map((question) =>
        textField(t.question[question], result[question], (answer) => save({ [question]: answer }), {
          rows: 3,
          most: question === 'changed' ? 400 : 2000,
        }),
      ),
    ),
    cardList(
      context,
      () => [...result.cards],
      (cards) => save({ cards }),
    ),
    promiseList(
      context,
      () => [...result.promises],
      (promises) => save({ promises }),
      promisesHome({ result: () => result, today, lang, base, agendaOf: options.agendaOf, say, onBoard: setBoard }),
    ),
    ...(WITHOUT.includes('ours')
      ? []
      : [
          part(t.board, boardField, el('p', {}, el('a', { href: address({ page: 'ours' }, lang, base) }, t.makeBoard))),
        ]),
    part(
      t.consent,
      tick(t.agreed, result.agreed, (agreed) => save({ agreed })),
      tick(t.mayName, result.named, (named) => {
        group.hidden = !named;
        save({ named });
      }),
      group,
    ),
    part(
      t.send,
      holds,
      el('div', { class: 'buttons' }, download, share),
      said,
      ways.length > 0
        ? el(
            'ul',
            {},
            ways.map(({ shown, href }) => el('li', {}, `${t.to} `, href ? el('a', { href }, shown) : shown)),
          )
        : el('p', { class: 'small soft' }, t.nobody),
    ),
    kept,
    el(
      'div',
      { class: 'buttons' },
      button(t.clear, () => {
        if (!confirm(t.clearSure)) return;
        removeStored(key);
        options.forget();
        options.onClose();
      }),
      button(t.back, options.onClose),
    ),
  );
  const screen = el('div', { class: 'w-result' });
  fill(screen, el('h2', { tabindex: '-1' }, t.title), el('p', {}, t.intro), photos.element, form);
  return screen;
}
