import { shareAddress } from '../../../dom/share-address.ts';
import { today } from '../../../dom/today.ts';
import { fileOf, saveFile } from '../../../dom/save-file.ts';
import { address } from '../../../library/address.ts';
import { countOf } from '../../../fund/people/ages.ts';
import { SITE } from '../../../site.config.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import { formatDate } from '../../../words/dates.ts';
import { words } from '../../../words/words.ts';
import { loadPictureOf } from '../../chart/index.ts';
import { loadSimpleDocx, loadSlides, type SimplePart, type SlideModel } from '../../material/index.ts';
import type { Desk } from '../state/desk.ts';
import { dotsPicture, linesPicture, type Drawn } from '../pictures.ts';
import { sayAssumed } from '../say-more.ts';
import { say, sayCheck } from '../say.ts';
import { leverRows, sayInputs, sheetWords } from './sheet-lines.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A longer address makes a QR code too fine for cheap phones; the page itself is named then. */
const MOST_IN_QR = 300;

/** Slides or a handout of the fund that is open, as a file. @returns its name; `undefined` while nothing can be told */
export async function saveFundFile(
  desk: Desk,
  own: FundAfterWords,
  kind: 'slides' | 'handout',
): Promise<string | undefined> {
  const { fund, middle, chance, t, lang } = desk;
  if (!middle || countOf(fund.ages) === 0) return undefined;
  const drawn: Drawn = { fund, middle, chance, t, lang };
  const bytes = await (kind === 'slides' ? slides(desk, drawn, own) : handout(desk, drawn, own));
  const name = kind === 'slides' ? 'fund.pptx' : 'fund.docx';
  saveFile(fileOf(bytes, kind === 'slides' ? PPTX : DOCX), name);
  return name;
}

const nameOfFund = ({ fund, t }: Drawn): string => fund.name || t.noName;

/** The address behind the QR code: with all figures where it is short enough. */
function back(desk: Desk): { url: string; shown: string } {
  const page = shareAddress(address({ page: 'fund' }, desk.lang, desk.base));
  const whole = desk.part<HTMLInputElement>('link').value;
  return { url: whole.length <= MOST_IN_QR ? whole : page, shown: page.replace(/^https?:\/\//, '') };
}

async function picture(markup: string, alt: string, lang: Drawn['lang']) {
  const { pictureOfMarkup } = await loadPictureOf();
  return { ...(await pictureOfMarkup(markup, lang)), alt };
}

/** Two slides: the answer with its three lines; the changes that were tried, or else the check, with twenty futures. */
async function slides(desk: Desk, drawn: Drawn, own: FundAfterWords): Promise<Uint8Array> {
  const { fund, middle, chance, t, lang } = drawn;
  const said = say(fund, middle, chance, t, lang);
  const { url } = back(desk);
  const s = sheetWords(lang);
  const common = { layout: 'columns' as const, kicker: nameOfFund(drawn), url, lang, foot: s.sum };
  const checks = sayCheck(fund, t).map(({ text, warning }) => ({ text: `${text} ${warning}`.trim(), bullet: true }));
  const tried = leverRows(drawn, own, desk.leverAnswers);
  const models: SlideModel[] = [
    {
      ...common,
      title: words(lang).nav.fund,
      columns: [
        [{ text: said.sentence, bold: true }, ...[said.bad, said.dots].filter(Boolean).map((text) => ({ text }))],
        [],
      ],
      picture: await picture(linesPicture(drawn, 'slide-lines'), `${said.sentence} ${said.bad}`, lang),
      notes: [...said.facts, ...sayAssumed(fund, middle, t)].join('\n'),
    },
    tried.length > 0
      ? {
          ...common,
          layout: 'table',
          title: s.choices,
          columns: [],
          table: { head: s.choicesHead, rows: tried },
          notes: checks.map(({ text }) => text).join('\n'),
        }
      : {
          ...common,
          title: s.check,
          columns: chance ? [checks, []] : [checks],
          ...(chance && { picture: await picture(dotsPicture(drawn, 'slide-dots'), said.dots, lang) }),
          notes: said.facts.join('\n'),
        },
  ];
  const { slidesFile } = await loadSlides();
  return slidesFile(models, {
    lang,
    title: nameOfFund(drawn),
    credit: { site: SITE.name[lang], licence: SITE.licence.name },
  });
}

/** A handout for the meeting: answer, picture, inputs, check, choices, assumptions. */
async function handout(desk: Desk, drawn: Drawn, own: FundAfterWords): Promise<Uint8Array> {
  const { fund, middle, chance, t, lang } = drawn;
  const said = say(fund, middle, chance, t, lang);
  const tried = leverRows(drawn, own, desk.leverAnswers);
  const s = sheetWords(lang);
  const parts: SimplePart[] = [
    { text: `${words(lang).nav.fund} · ${s.madeOn(formatDate(today(), lang))}`, small: true },
    { points: [said.sentence, said.bad, said.dots, ...said.facts].filter(Boolean) },
    { picture: await picture(linesPicture(drawn, 'handout-lines'), `${said.sentence} ${said.bad}`, lang) },
    { heading: s.inputs },
    { points: sayInputs(drawn) },
    { heading: s.check },
    { points: sayCheck(fund, t).map(({ text, warning }) => `${text} ${warning}`.trim()) },
    ...(tried.length > 0
      ? [{ heading: s.choices }, { widths: [34, 20, 24, 22], head: s.choicesHead, rows: tried }]
      : []),
    { heading: s.assumed },
    ...sayAssumed(fund, middle, t).map((text) => ({ text, small: true })),
    { text: s.sum },
  ];
  const { simpleDocx } = await loadSimpleDocx();
  return simpleDocx(nameOfFund(drawn), parts, SITE.name[lang], { ...back(desk), label: s.scan });
}
