import { createHash } from 'node:crypto';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { FACES, OWN_FACES } from '../../settings/faces.ts';
import { BRAND } from '../../settings/look.ts';
import type { Side } from '../../intake/schema/names.ts';
import type { Entry } from '../../library/entry.ts';
import { gradeOf } from '../../library/evidence.ts';
import { textIn } from '../../library/library.ts';
import { placeName } from '../../library/place.ts';
import { formatDate } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** What the picture of an entry tells, for those who see it in a chat. */
export interface Telling {
  lang: Lang;
  /** Name of the network. */
  name: string;
  /** What it is, and of a lesson the side on which it was learned. */
  kind: string;
  side?: Side;
  title: string;
  /** What a lesson states; of other entries their summary. */
  text: string;
  /** How sure it is, where it is, or when. */
  foot: string;
}

/** Raised whenever pictures are drawn otherwise, so that those that were kept are drawn anew. */
const DRAWN_AS = 2;
/** What else a picture follows from, in a site that does not look as our own library does. */
const LOOK = Object.keys(BRAND).length > 0 || FACES !== OWN_FACES ? [BRAND, FACES] : [];

/** What the picture of an entry tells. @param name of the network */
export function tellingOf(entry: Entry, lang: Lang, name: string): Telling {
  const { data, lang: textLang } = textIn(entry, lang);
  const t = words(textLang);
  const side = entry.kind === 'lesson' ? (data as DataOf['lesson']).side : undefined;
  return {
    lang: textLang,
    name,
    kind: side ? `${t.kind.lesson} · ${t.side[side]}` : t.kind[entry.kind],
    ...(side && { side }),
    title: data.title,
    text: entry.kind === 'lesson' ? (data as DataOf['lesson']).statement : data.summary,
    foot: footOf(entry, data, textLang),
  };
}

function footOf({ kind }: Entry, data: Entry['th']['data'], lang: Lang): string {
  const t = words(lang);
  switch (kind) {
    case 'lesson': {
      const { strength, disputed } = gradeOf(data as DataOf['lesson']);
      return [t.strength[strength], disputed && t.lessons.disputedShort].filter(Boolean).join(' · ');
    }
    case 'case':
      return placeName((data as DataOf['case']).place, lang);
    case 'note':
      return formatDate((data as DataOf['note']).date, lang);
    case 'workshop':
      return t.workshops.minutes((data as DataOf['workshop']).minutes);
    default:
      return '';
  }
}

/**
 * The name of a picture: who it is of, and a digest of all that it tells, since LINE keeps a picture for as long as its
 * address is the same.
 */
export const pictureName = (entry: Pick<Entry, 'kind' | 'id'>, telling: Telling): string =>
  `${entry.kind}-${entry.id}-${createHash('sha256')
    .update(JSON.stringify([DRAWN_AS, telling, ...LOOK]))
    .digest('hex')
    .slice(0, 12)}`;

/** The picture in words, for those who do not see it. */
export const pictureWords = ({ name, kind, title, text, foot }: Telling): string =>
  [name, kind, title, text, foot].filter(Boolean).join(' · ');
