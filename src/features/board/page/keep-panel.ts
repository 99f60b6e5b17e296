import { FIRST } from '../../../words/languages.ts';
import sheetText from '../print/board-sheets.css?inline';
import sheetFile from '../print/board-sheets.css?url';
import { address } from '../../../library/address.ts';
import { lineAddress } from '../../../library/publishing/line-address.ts';
import { formatDate } from '../../../words/dates.ts';
import { SITE } from '../../../site.config.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { button, fill } from '../../../dom/element.ts';
import { fileOf, saveFile } from '../../../dom/save-file.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { today } from '../../../dom/today.ts';
import { loadCard } from '../../card/index.ts';
import { loadPictureOf } from '../../chart/index.ts';
import {
  loadPaper,
  loadSimpleDocx,
  loadSlides,
  type Markup,
  type SimplePart,
  type SlideModel,
} from '../../material/index.ts';
import type { AdviceData } from '../model/advice.ts';
import { boardFileName } from '../model/board-file.ts';
import { encodeBoard, LINE_KEEPS } from '../model/board-link.ts';
import { boardText } from '../model/board-text.ts';
import { currentYear } from '../model/board.ts';
import { standings } from '../model/standing.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import type { BoardPaper } from '../print/board-parts.ts';
import { boardName, levelName, nameOf, part, type BoardPage, type Show } from './board-page.ts';
import { pictureOf, sentences } from './picture-panel.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The link of the open board. @param whole evidence, own words and earlier years go along */
export const boardLink = (page: BoardPage, whole: boolean): string =>
  `${shareAddress(address({ page: 'ours' }, page.lang, page.base))}#${encodeBoard(page.board(), whole)}`;

/** What sheets and files are made from; the tools are loaded on use. */
export async function boardPaper(page: BoardPage, data: AdviceData | undefined): Promise<BoardPaper> {
  const { lang, base } = page;
  const { words } = await import('../../../words/words.ts');
  return {
    paper: await loadPaper(),
    room: words(lang).make.room,
    board: page.board(),
    words: page,
    lessons: new Map(data?.lessons.map(({ id, title }) => [id, title])),
    link: boardLink(page, false),
    page: shareAddress(address({ page: 'ours' }, lang, base)).replace(/^https?:\/\//, ''),
    site: SITE.name[lang],
  };
}

/** Shows sheets as they will be printed. */
export function printSheets(page: BoardPage, made: BoardPaper, sheets: readonly Markup[]): void {
  made.paper.openPrintRoom(sheets, page.lang, made.room, [], { text: sheetText, file: sheetFile });
}

/** Keeping and passing on: file, link, LINE, paper, Word, slide, agenda. */
export function keepPanel(page: BoardPage, data: AdviceData | undefined): Show {
  const { t, lang } = page;
  const [link, short, long] = [
    part<HTMLInputElement>(page, 'link'),
    part<HTMLInputElement>(page, 'short'),
    part(page, 'long-link'),
  ];
  const line = part<HTMLAnchorElement>(page, 'line');

  /** Does a piece of work that may fail, and says what came of it. */
  const doing = (label: string, work: () => Promise<string | undefined>, attributes = {}) =>
    button(
      label,
      (pressed) => {
        pressed.disabled = true;
        page.say(t.keep.making);
        work()
          .then((name) => page.say(name ? t.keep.made(name) : ''))
          .catch((error: unknown) => {
            console.warn(error);
            page.say(t.keep.failed);
          })
          .finally(() => (pressed.disabled = false));
      },
      attributes,
    );
  const saveAs = (content: Uint8Array | string, type: string, name: string): string => {
    saveFile(fileOf(content, type), name);
    return name;
  };
  const file = async (ending: string, type: string, make: (made: BoardPaper) => Promise<Uint8Array | string>) =>
    saveAs(await make(await boardPaper(page, data)), type, boardFileName(page.board(), ending));
  const print = (sheet: keyof typeof import('../print/board-sheets.ts')) => async () => {
    const [made, sheets] = await Promise.all([boardPaper(page, data), import('../print/board-sheets.ts')]);
    printSheets(page, made, [sheets[sheet](made)]);
    return undefined;
  };
  const copying = (text: () => string) => () => {
    const done = (navigator.clipboard as Clipboard | undefined)?.writeText(text());
    if (!done) return failedToCopy();
    done.then(() => page.say(t.keep.copied), failedToCopy);
  };
  const failedToCopy = (): void => {
    link.focus();
    link.select();
    page.say(t.keep.copyFailed);
  };
  const text = () =>
    boardText(page.board(), {
      t,
      side: page.sideShort,
      date: (iso) => formatDate(iso, lang),
      link: boardLink(page, false),
    });

  part(page, 'file-buttons').prepend(
    doing(
      t.keep.file,
      async () => {
        const { boardPageFile } = await import('../print/board-page-file.ts');
        const name = await file('html', 'text/html;charset=utf-8', (made) => Promise.resolve(boardPageFile(made)));
        page.saved();
        return name;
      },
      { class: 'main-button' },
    ),
  );
  line.before(
    button(
      t.keep.copy,
      copying(() => link.value),
    ),
  );
  line.after(button(t.keep.text, copying(text)));
  part(page, 'print-buttons').append(
    doing(t.keep.printPlan, print('planSheet')),
    doing(t.keep.printWall, print('wallSheet')),
    doing(t.keep.printBlank, print('blankSheet')),
    doing(t.keep.docx, () =>
      file('docx', DOCX, async (made) => {
        const { simpleDocx } = await loadSimpleDocx();
        return simpleDocx(boardName(page.board(), t), await docxParts(page, made), SITE.name[lang], {
          url: made.link,
          label: t.keep.scan,
          shown: made.page,
        });
      }),
    ),
    doing(t.keep.picture, () => passBoard(page)),
    doing(t.keep.slide, () =>
      file('pptx', PPTX, async (made) => {
        const { slidesFile } = await loadSlides();
        return slidesFile([await slideOf(page, made)], {
          lang,
          title: boardName(page.board(), t),
          credit: { site: SITE.name[lang], licence: SITE.licence.name },
        });
      }),
    ),
  );
  short.addEventListener('change', show);
  link.addEventListener('focus', () => link.select());

  function show(): void {
    link.value = boardLink(page, !short.checked);
    line.href = lineAddress(text(), '').trimEnd();
    long.hidden = link.value.length <= LINE_KEEPS;
    long.textContent = long.hidden ? '' : t.keep.long(link.value.length);
    const { years } = page.board();
    const wanted = years.map(({ date }) => date).join();
    const box = part(page, 'agenda-buttons');
    if (box.dataset['years'] === wanted) return;
    box.dataset['years'] = wanted;
    fill(
      box,
      ...years.map((year, index) =>
        doing(`${t.keep.agenda} ${formatDate(year.date.slice(0, 4), lang)}`, async () => {
          const [{ agendaZip }, { boardWords }] = await Promise.all([
            import('../agenda/board-agenda.ts'),
            import('../../../words/board-words.ts'),
          ]);
          const board = page.board();
          const zip = agendaZip(board, board.years[index] ?? currentYear(board), boardWords(FIRST), today());
          return saveAs(zip, 'application/zip', `agenda-${year.date.slice(0, 4)}.zip`);
        }),
      ),
    );
  }
  return show;
}

/** One line of a plan as words: who, until when, with which lesson. */
const about = (
  page: BoardPage,
  { lessons }: BoardPaper,
  line: ReturnType<typeof currentYear>['plan'][number],
): string[] => [
  page.t.plan.line(line.when, line.then),
  line.who,
  line.until ? formatDate(line.until, page.lang) : '',
  (line.lesson && lessons.get(line.lesson)) ?? '',
];

async function docxParts(page: BoardPage, made: BoardPaper): Promise<SimplePart[]> {
  const { t, lang } = page;
  const board = page.board();
  const year = currentYear(board);
  const how = standings(year);
  return [
    { text: `${t.title} · ${t.scopes[board.scope]} · ${formatDate(year.date, lang)}` },
    { picture: await trianglePicture(page) },
    { points: sentences(year, page) },
    { heading: t.plan.title },
    ...(year.plan.length === 0 ? [{ text: t.plan.unfinished }] : []),
    ...SIDES.flatMap((side): SimplePart[] => {
      const own = year.plan.filter((line) => line.side === side);
      if (own.length === 0) return [];
      return [
        { heading: page.side[side], level: 2 },
        {
          widths: [46, 18, 16, 20],
          head: [`${t.plan.when} … ${t.plan.then} …`, t.plan.by, t.plan.until, t.plan.lesson],
          rows: own.map((line) => about(page, made, line)),
        },
      ];
    }),
    { heading: t.picture.title },
    ...SIDES.flatMap((side): SimplePart[] => [
      { heading: `${page.side[side]} · ${t.picture.state[how[side]]}`, level: 2 },
      {
        widths: [24, 28, 24, 24],
        head: [t.picture.statement, t.today, t.wish, t.sheet.proof],
        rows: STATEMENTS[side].map((id) => {
          const { today: level, wish, evidence = '' } = year.answers[id] ?? {};
          const named = (one: number | undefined) => (one ? `${one} ${levelName(board, id, one, t)}` : '–');
          return [nameOf(board, id, t), level === 'unknown' ? t.unknown : named(level), named(wish), evidence];
        }),
      },
    ]),
  ];
}

/** The triangle of the year that is open, as a picture that says what it shows. */
async function trianglePicture(page: BoardPage) {
  const { t, lang } = page;
  const year = currentYear(page.board());
  const how = standings(year);
  const { pictureOfMarkup } = await loadPictureOf();
  const said = SIDES.map((side) => `${page.side[side]}: ${t.picture.state[how[side]]}`).join(', ');
  return { ...(await pictureOfMarkup(pictureOf(year, page), lang)), alt: t.picture.alt(said) };
}

/** The board as a picture for chats: triangle, sentences, plan, and a code that opens it. @returns what to say of it */
async function passBoard(page: BoardPage): Promise<string | undefined> {
  const { t, lang, base } = page;
  const board = page.board();
  const year = currentYear(board);
  const { passCard, drawingOf, codeFor } = await loadCard();
  const name = boardFileName(board, 'png');
  const came = await passCard(
    {
      lang,
      name: SITE.name[lang],
      kind: `${t.title} · ${formatDate(year.date, lang)}`,
      title: boardName(board, t),
      text: '',
      drawing: await drawingOf((await trianglePicture(page)).png),
      parts: [
        { points: sentences(year, page).map((text) => ({ text })) },
        {
          heading: t.plan.title,
          points: year.plan.map((line) => ({
            side: line.side,
            text: [t.plan.line(line.when, line.then), line.who].filter(Boolean).join(' · '),
          })),
        },
      ],
      foot: [],
      ...codeFor(boardLink(page, false), shareAddress(address({ page: 'ours' }, lang, base))),
      scan: t.keep.scanBoard,
      more: '…',
    },
    name,
  );
  return came === 'saved' ? name : undefined;
}

/** One slide: the triangle on the left; on the right each side, how it stands and what was promised. */
async function slideOf(page: BoardPage, made: BoardPaper): Promise<SlideModel> {
  const { t, lang } = page;
  const year = currentYear(page.board());
  const how = standings(year);
  return {
    layout: 'columns',
    title: boardName(page.board(), t),
    kicker: `${t.title} · ${formatDate(year.date, lang)}`,
    columns: [
      [],
      SIDES.flatMap((side) => [
        { text: t.picture.state[how[side]], label: page.side[side], bold: true },
        ...year.plan
          .filter((line) => line.side === side)
          .map((line) => ({
            text: `${t.plan.line(line.when, line.then)} (${[line.who, line.until && formatDate(line.until, lang)].filter(Boolean).join(' · ')})`,
            bullet: true,
          })),
      ]),
    ],
    picture: await trianglePicture(page),
    url: made.link,
    notes: [t.picture.legend, ...sentences(year, page)].join('\n'),
    lang,
  };
}
