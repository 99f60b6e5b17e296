import { LANGS } from '../../words/languages.ts';
import { plainName } from '../names.ts';
import { problemAt, type Problem } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { RawContent, RawItem } from '../raw-content.ts';
import { flatKey } from '../../words/locale/flat-key.ts';

/** Ids that stand twice in one list file, words that two terms claim, addresses that two sources share. */
export const checkItems: Check = ({ terms, sources, tried, records }) => [
  ...[terms, sources, tried ?? [], ...Object.values(records ?? {})].flatMap(sameIds),
  ...sameSpellings(terms),
  ...sameAddresses(sources),
];

function sameIds(items: RawItem[]): Problem[] {
  const seen = new Set<string>();
  return items
    .filter(({ data }) => seen.has(data.id) || !seen.add(data.id))
    .map(({ data, where }) =>
      problemAt(where(['id']), {
        rule: 'id-duplicate',
        params: { id: data.id },
        th: { what: `รหัส "${data.id}" ใช้ไปแล้วข้างบน`, todo: 'รวมสองรายการเป็นหนึ่ง หรือเปลี่ยนรหัส' },
        en: { what: `The id "${data.id}" is used above already`, todo: 'Join the two items, or change one id' },
      }),
    );
}

function sameSpellings(terms: RawContent['terms']): Problem[] {
  const owner = new Map<string, string>();
  const found: Problem[] = [];
  for (const { data, where } of terms) {
    const spellings: [string, (string | number)[]][] = [
      ...LANGS.flatMap((lang): [string, (string | number)[]][] =>
        data[flatKey(lang)] === undefined ? [] : [[String(data[flatKey(lang)]), [flatKey(lang)]]],
      ),
      ...(Array.isArray(data['also']) ? (data['also'] as string[]) : []).map(
        (word, index): [string, (string | number)[]] => [word, ['also', index]],
      ),
    ];
    for (const [word, path] of spellings) {
      const other = owner.get(plainName(word));
      if (other === undefined) owner.set(plainName(word), data.id);
      else if (other !== data.id) {
        found.push(
          problemAt(where(path), {
            rule: 'term-duplicate',
            params: { word, term: other },
            th: { what: `คำว่า "${word}" เป็นของคำศัพท์ "${other}" อยู่แล้ว`, todo: 'ให้คำหนึ่งอยู่ในรายการเดียว' },
            en: {
              what: `The word "${word}" belongs to the term "${other}" already`,
              todo: 'Keep each word in one item only',
            },
          }),
        );
      }
    }
  }
  return found;
}

function sameAddresses(sources: RawContent['sources']): Problem[] {
  const owner = new Map<string, string>();
  return sources.flatMap(({ data, where }) => {
    const address =
      typeof data['URL'] === 'string' ? data['URL'].replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '') : '';
    const other = address && owner.get(address);
    if (address && !other) owner.set(address, data.id);
    return other && other !== data.id
      ? [
          problemAt(where(['URL']), {
            rule: 'source-address-duplicate',
            severity: 'warning',
            params: { source: data.id, other },
            th: { what: `ที่อยู่เว็บนี้เป็นของแหล่ง "${other}" ด้วย`, todo: 'ถ้าเป็นแหล่งเดียวกัน รวมเป็นรหัสเดียว' },
            en: {
              what: `The source "${other}" has this address too`,
              todo: 'If they are one source, join them under one id',
            },
          }),
        ]
      : [];
  });
}
