import { langOf } from '../../dom/page-lang.ts';
import { shareAddress } from '../../dom/share-address.ts';
import { words } from '../../words/words.ts';
import { ofEntry } from '../../library/machines/packs.ts';
import { readPortable, type PortableEntry } from '../material/index.ts';
import type { Card } from './card.ts';
import { entryCard, type CardWords } from './entry-card.ts';
import { passCard } from './make-card.ts';
import type { Passed } from './pass-picture.ts';

/** What the button says of its entry; every value may be missing, since it comes from the page. */
export type EntryData = Readonly<Partial<Record<string, string>>>;

/**
 * Makes the picture of an entry and passes it on.
 * @throws where the browser cannot draw
 */
export async function passEntry({
  data,
  kind = '',
  id = '',
  short = '',
  scan = '',
  more = '',
  sources = '',
  name = '',
}: EntryData): Promise<Passed> {
  const own: CardWords = { scan, more, sources: (count) => sources.replace('{n}', String(count)) };
  const url = shareAddress(short);
  const entry = data ? await fetched(data, id) : undefined;
  const card = entry ? entryCard(entry, words(entry.lang), own, url) : pageCard(own, url, name);
  return passCard(card, `${kind}-${id}.png`);
}

/** The entry as `/data/` has it; nothing without a signal, where it was not kept. */
async function fetched(path: string, id: string): Promise<PortableEntry | undefined> {
  const answer = await fetch(path).catch(() => undefined);
  const file: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  const read = await readPortable(ofEntry(file, id));
  return read === 'newer' ? undefined : read?.entry;
}

/** What the open page says of itself: less than the entry, and always at hand. */
function pageCard({ scan, more }: CardWords, url: string, name: string): Card {
  const text = (selector: string): string =>
    document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    lang: document.querySelector('article')?.lang || langOf(document.body),
    name,
    kind: text('.entry-head .kicker'),
    title: text('article h1'),
    text: text('article .lead'),
    parts: [],
    foot: [],
    url,
    shown: url.replace(/^https?:\/\//, ''),
    scan,
    more,
  };
}
