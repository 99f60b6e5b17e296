import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import { address } from '../../../library/address.ts';
import { lineAddress } from '../../../library/publishing/line-address.ts';
import { onChosen } from '../../../dom/chosen-files.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { fileOf, saveFile } from '../../../dom/save-file.ts';
import { button, el, fill } from '../../../dom/element.ts';
import { fundFromLink, fundToLink } from '../../../fund/read/fund-link.ts';
import { forgetFund, fundFile, keepFund, keptFunds, linkInFile } from '../state/kept-funds.ts';
import { tableRows } from '../year-tables.ts';
import type { Desk } from '../state/desk.ts';

/** Keeping, printing and passing on. */
export function shareFund(desk: Desk, words: FundAfterWords): void {
  const { t, part } = desk;
  const link = part<HTMLInputElement>('link');
  const line = part<HTMLAnchorElement>('line');
  const name = (): string => desk.fund.name || t.noName;
  const show = (): void => {
    const hash = fundToLink(desk.fund);
    link.value = `${shareAddress(address({ page: 'fund' }, desk.lang, desk.base))}#${hash}`;
    line.href = lineAddress(name(), link.value);
  };
  desk.onChange.push(show);
  show();
  link.addEventListener('focus', () => link.select());
  on(desk, 'copy', () => {
    const copying = (navigator.clipboard as Clipboard | undefined)?.writeText(link.value);
    const failed = (): void => {
      link.focus();
      desk.say(words.copyFailed);
    };
    if (copying) void copying.then(() => desk.say(words.copied), failed);
    else failed();
  });
  on(desk, 'save', () => saveFile(fileOf(fundFile(fundToLink(desk.fund), name()), 'application/json'), 'fund.json'));
  on(desk, 'csv', () => {
    const { fund, middle, chance, lang } = desk;
    if (!middle) return;
    void import('../../material/index.ts').then(({ csvText }) =>
      saveFile(fileOf(csvText(tableRows({ fund, middle, chance, t, lang })), 'text/csv'), 'fund.csv'),
    );
  });
  for (const kind of ['wall', 'meeting'] as const)
    on(desk, kind, () => {
      import('../paper/print-fund.ts')
        .then(({ printFund }) => printFund(desk, words, kind))
        .catch(() => desk.say(words.makeFailed));
    });
  for (const kind of ['slides', 'handout'] as const)
    on(desk, kind, () => {
      desk.say(words.making);
      import('../paper/fund-files.ts')
        .then(({ saveFundFile }) => saveFundFile(desk, words, kind))
        .then(
          (made) => desk.say(made ? words.made(made) : t.askMembers),
          () => desk.say(words.makeFailed),
        );
    });
  on(desk, 'picture', () => {
    desk.say(words.making);
    import('../paper/fund-picture.ts')
      .then(({ passFund }) => passFund(desk, words))
      .then(
        (came) => desk.say(came ?? t.askMembers),
        () => desk.say(words.makeFailed),
      );
  });
  onChosen(part('file'), ([file]) => {
    void file.text().then((text) => {
      const found = linkInFile(text);
      const fund = found === undefined ? undefined : fundFromLink(found);
      if (fund) void desk.change(fund, true);
      desk.say(fund ? t.loaded(fund.name || t.noName) : words.notOurs);
    });
  });
  wireKept(desk, words, name);
}

function on(desk: Desk, part: string, run: () => void): void {
  desk.part(part).addEventListener('click', run);
}

/** Funds on this device, by name: opened, kept, deleted. */
function wireKept(desk: Desk, words: FundAfterWords, name: () => string): void {
  const { t, part } = desk;
  const show = (): void => {
    const funds = keptFunds();
    part('kept').hidden = funds.length === 0;
    fill(
      part('kept-list'),
      funds.map((kept) =>
        el(
          'li',
          {},
          el('span', {}, kept.name),
          button(
            words.open,
            () => {
              const fund = fundFromLink(kept.link);
              if (fund) void desk.change(fund, true);
              desk.say(t.loaded(kept.name));
            },
            { 'aria-label': `${words.open} ${kept.name}` },
          ),
          button(
            words.forget,
            () => {
              forgetFund(kept.name);
              show();
              desk.say(words.forgotten(kept.name));
              part('keep').focus();
            },
            { 'aria-label': `${words.forget} ${kept.name}` },
          ),
        ),
      ),
    );
  };
  on(desk, 'keep', () => {
    const done = keepFund({ name: name(), link: fundToLink(desk.fund) });
    desk.say(done ? words.kept(name()) : words.keepFailed);
    show();
  });
  show();
}
