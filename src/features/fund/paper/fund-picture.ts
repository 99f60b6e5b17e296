import { shareAddress } from '../../../dom/share-address.ts';
import { address } from '../../../library/address.ts';
import { countOf } from '../../../fund/people/ages.ts';
import { SITE } from '../../../site.config.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import { words } from '../../../words/words.ts';
import { loadCard } from '../../card/index.ts';
import { loadPictureOf } from '../../chart/index.ts';
import type { Desk } from '../state/desk.ts';
import { linesPicture } from '../pictures.ts';
import { say, sayCheck } from '../say.ts';
import { sheetWords } from './sheet-lines.ts';

/** The answer of the open fund as a picture for chats. @returns what to say of it; `undefined` while nothing can be told */
export async function passFund(desk: Desk, own: FundAfterWords): Promise<string | undefined> {
  const { fund, middle, chance, t, lang } = desk;
  if (!middle || countOf(fund.ages) === 0) return undefined;
  const said = say(fund, middle, chance, t, lang);
  const [{ pictureOfMarkup }, { passCard, drawingOf, codeFor }] = await Promise.all([loadPictureOf(), loadCard()]);
  const { png } = await pictureOfMarkup(linesPicture({ fund, middle, chance, t, lang }, 'card-lines'), lang);
  const page = shareAddress(address({ page: 'fund' }, lang, desk.base));
  const sheet = sheetWords(lang);
  const came = await passCard(
    {
      lang,
      name: SITE.name[lang],
      kind: words(lang).nav.fund,
      title: fund.name || t.noName,
      text: said.sentence,
      drawing: await drawingOf(png),
      parts: [
        { points: [said.bad, said.dots].filter(Boolean).map((text) => ({ text })) },
        {
          heading: sheet.check,
          points: sayCheck(fund, t).map(({ text, warning }) => ({ text: `${text} ${warning}`.trim(), mark: '–' })),
        },
      ],
      foot: [sheet.sum],
      ...codeFor(desk.part<HTMLInputElement>('link').value, page),
      scan: own.scan,
      more: '…',
    },
    'fund.png',
  );
  return came === 'saved' ? own.made('fund.png') : came === 'shared' ? own.sent : '';
}
