import { dateParts } from '../../../words/dates.ts';
import { othersThan, type Lang } from '../../../words/languages.ts';
import type { Library } from '../../../library/library.ts';
import { placeName } from '../../../library/place.ts';
import type { Bilingual } from '../../../intake/schema/list/bilingual.ts';
import type { ProvinceCode } from '../../../intake/schema/provinces.ts';
import type { RecordKind, RecordOf } from '../../../intake/schema/list/records.ts';
import { authorsOf } from './names/authors.ts';
import { NAME_BREAK, type SearchPage } from './indexed-page.ts';

type Texts = readonly (Bilingual | undefined)[];

/**
 * The events, figures, rules, studies and awards of the movement, so that a question finds them, too. A study is
 * known by its authors as much as by its title.
 */
export function recordPages(library: Library, lang: Lang): SearchPage[] {
  const page = <K extends RecordKind>(
    kind: K,
    record: RecordOf[K],
    provinces: readonly (ProvinceCode | undefined)[],
    texts: Texts,
  ): SearchPage => {
    const side = kind === 'event' ? (record as RecordOf['event']).side : undefined;
    const named = record.cases.flatMap((id) => library.find('case', id)?.th.data.place.province ?? []);
    const places = [...new Set([...provinces, ...named].filter((code) => code !== undefined))];
    return {
      id: `${kind}:${record.id}`,
      title: record.title[lang],
      key: [
        ...othersThan(lang).map((other) => record.title[other]),
        ...(kind === 'study' ? authorsOf(record, library) : []),
      ].join(NAME_BREAK),
      data: {
        kind,
        id: record.id,
        aside: true,
        ...(record.cases.length > 0 && { of: record.cases }),
        ...(side && { side }),
        ...(provinces.length === 1 &&
          provinces[0] && { place: placeName({ province: provinces[0] }, lang), province: provinces[0] }),
        ...(record.date && { date: record.date }),
      },
      facets: {
        kind: [kind],
        side: side ? [side] : [],
        province: places,
        year: record.date ? [String(dateParts(record.date).year)] : [],
      },
      places: { own: provinces.flatMap((code) => code ?? []), named: places },
      ...(record.asks?.[lang].length && { asks: record.asks[lang] }),
      ...(record.date && { date: record.date.replace(/[~?]$/, '') }),
      sections: [{ text: texts.flatMap((each) => each?.[lang] ?? []).join(' ') || record.title[lang] }],
    };
  };
  return [
    ...library.records('event').map((event) => page('event', event, [], [event.text, event.uncertain])),
    ...library
      .records('figure')
      .map((figure) => page('figure', figure, [figure.province], [figure.note, figure.contradiction])),
    ...library.records('rule').map((rule) => page('rule', rule, [], [rule.says, rule.flow, rule.gap])),
    ...library
      .records('study')
      .map((study) => page('study', study, study.provinces, [study.who, study.measured, study.found, study.limits])),
    ...library.records('award').map((award) =>
      page(
        'award',
        award,
        award.recipients.map(({ province }) => province),
        [award.by, award.what, ...award.recipients.flatMap(({ name, why }) => [name, why])],
      ),
    ),
  ];
}
