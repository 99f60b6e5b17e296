import { PROVINCES } from '../../../intake/schema/provinces.ts';
import type { Target } from '../../../library/address.ts';
import { formatReference } from '../../../library/format-source.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import type { EntryGap, EntryList } from '../../../library/listed/list-name.ts';
import { textIn, type Library } from '../../../library/library.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';

/** What the pages of a list are called, and the page to which the list belongs. */
export interface ListTitle {
  title: string;
  above: { name: string; target: Target };
}

/** @throws when the list is of a topic that does not exist */
export function listTitle(list: EntryList, library: Library, lang: Lang): ListTitle {
  const t = words(lang);
  const page = (name: string, target: Target, title: string): ListTitle => ({ title, above: { name, target } });
  const ofCases = (title: string): ListTitle => page(t.cases.title, { page: 'cases' }, title);
  const benefits = t.looking.benefits;
  switch (list.of) {
    case 'side':
      return page(t.lessons.title, { page: 'lessons' }, `${t.lessons.title} · ${t.side[list.side]}`);
    case 'support':
      return page(
        t.side[list.to],
        { side: list.to },
        `${t.lessons.title} · ${t.sideShort[list.from]} → ${t.sideShort[list.to]}`,
      );
    case 'state':
      return page(
        t.side[list.side],
        { side: list.side },
        `${t.cases.title} · ${t.side[list.side]} · ${t.state[list.state]}`,
      );
    case 'topic': {
      const name = textIn(library.get('topic', list.topic), lang).data.title;
      const what = { lessons: t.lessons.title, cases: t.cases.title, others: t.topics.entries }[list.what];
      return page(name, { kind: 'topic', id: list.topic }, `${name} · ${what}`);
    }
    case 'province': {
      const name = PROVINCES[list.province][lang];
      return page(t.looking.map.inProvince(name), { province: list.province }, t.looking.map.inProvince(name));
    }
    case 'case': {
      const name = textIn(library.get('case', list.case), lang).data.title;
      return page(name, { kind: 'case', id: list.case }, `${name} · ${t.cases.lessons}`);
    }
    case 'links': {
      const { name, target } = linkedThing(list.to, library, lang);
      return page(name, target, `${name} · ${t.entry.backlinks}`);
    }
    case 'gap':
      return page(t.coverage.title, { page: 'coverage' }, gapTitle(list.gap, lang));
    case 'sites':
      return ofCases(t.cases.sites);
    case 'benefits':
      return page(benefits.title, { page: 'benefits' }, benefits.title);
    case 'one-sum':
      return page(benefits.title, { page: 'benefits' }, benefits.oneSum);
    case 'notes':
      return page(t.notes.title, { page: 'notes' }, t.notes.title);
  }
}

/** What a key is of: an entry or a source. */
function linkedThing(key: string, library: Library, lang: Lang): ListTitle['above'] {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const source = kind === 'source' ? library.source(id) : undefined;
  return source
    ? { name: formatReference(source, lang).lead, target: { kind: 'source', id } }
    : {
        name: textIn(library.get(kind as EntryKind, id), lang).data.title,
        target: { kind: kind as EntryKind, id },
      };
}

function gapTitle(gap: EntryGap, lang: Lang): string {
  const c = words(lang).coverage;
  const titles: Record<EntryGap, string> = {
    'one-evidence': c.oneEvidence,
    'old-evidence': c.oldEvidence,
    'no-scheme': c.noScheme,
    'no-members': c.noMembers,
    'no-lesson': c.noLesson,
    'translation-missing': `${c.translations} · ${c.missing}`,
    'translation-outdated': `${c.translations} · ${c.outdated}`,
  };
  return titles[gap];
}
