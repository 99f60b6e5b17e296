import { LANGS, type Lang } from '../words/languages.ts';
import type { NameIndex, TargetKind } from '../intake/names.ts';
import { address } from './address.ts';
import { overlay } from './overlay.ts';
import { goodItems, type RawContent } from '../intake/raw-content.ts';
import { namesIn } from '../intake/raw-names.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { BodyContext } from '../text/render/body-context.ts';
import type { TermFinder } from '../text/render/terms.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/**
 * What texts are rendered with, in each language: names, titles and data of everything that was read, the glossary, the
 * base path.
 */
export function bodyContexts(
  content: RawContent,
  names: NameIndex,
  terms: TermFinder,
  base: string,
): (lang: Lang) => BodyContext {
  const entries = new Map(content.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const termById = new Map(goodItems(content.terms).map((term) => [term.id, term]));
  const sourceById = new Map(goodItems(content.sources).map((source) => [source.id, source]));
  const dataIn = (lang: Lang) => (kind: EntryKind, id: string) => {
    const entry = entries.get(`${kind}:${id}`);
    const data = entry?.th?.data;
    return overlay(data, entry?.translations[lang]?.data);
  };
  const titleIn =
    (lang: Lang) =>
    (kind: TargetKind, id: string): { text: string; lang: Lang } | undefined => {
      if (kind === 'term') {
        const term = termById.get(id);
        return term && { text: term[flatKey(lang)], lang };
      }
      if (kind === 'source') {
        const source = sourceById.get(id);
        return (
          source &&
          (lang === 'en' && source['title-en']
            ? { text: source['title-en'], lang }
            : { text: source.title, lang: source.language as Lang })
        );
      }
      const entry = entries.get(`${kind}:${id}`);
      const translation = entry?.translations[lang];
      const [translated] = translation ? namesIn(translation, 'title') : [];
      if (translated !== undefined) return { text: translated, lang };
      const [own] = entry?.th ? namesIn(entry.th, 'title') : [];
      return own === undefined || !entry?.th ? undefined : { text: own, lang: entry.th.lang };
    };
  const contextIn = (lang: Lang): BodyContext => ({
    lang,
    href: (target) => address(target, lang, base),
    names,
    terms,
    title: titleIn(lang),
    data: dataIn(lang) as BodyContext['data'],
  });
  const contexts = new Map(LANGS.map((lang) => [lang, contextIn(lang)]));
  return (lang) => contexts.get(lang) ?? contextIn(lang);
}
