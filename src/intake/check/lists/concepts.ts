import { LANGS } from '../../../words/languages.ts';
import { plainName } from '../../names.ts';
import { problemAt, type Finding, type Problem } from '../../problem.ts';
import { goodItems } from '../../raw-content.ts';
import type { Check } from '../../content-check.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** A group of one word joins nothing. */
const FEWEST = 2;

/** Groups of words for one thing that join nothing, and words that two groups claim without saying so. */
export const checkConcepts: Check = ({ concepts = [], terms }) => {
  const problems: Problem[] = [];
  const owner = new Map<string, { id: string; ambiguous: boolean }>();
  const spellings = new Map(goodItems(terms).map((term) => [term.id, LANGS.length + term.also.length]));
  for (const item of concepts) {
    if (!item.valid) continue;
    const { data, where } = item;
    const named = data.terms.reduce((sum, id) => sum + (spellings.get(id) ?? 0), 0);
    const own = LANGS.reduce((sum, lang) => sum + data[flatKey(lang)].length, 0);
    if (own + named < FEWEST) problems.push(problemAt(where(['id']), ALONE(data.id)));
    for (const lang of LANGS)
      data[flatKey(lang)].forEach((word, index) => {
        const name = plainName(word);
        const other = owner.get(name);
        const mine = { id: data.id, ambiguous: data.ambiguous };
        if (other?.id === data.id) problems.push(problemAt(where([lang, index]), TWICE(word)));
        else if (other && !other.ambiguous && !mine.ambiguous)
          problems.push(problemAt(where([lang, index]), CLAIMED(word, other.id)));
        if (!other) owner.set(name, mine);
      });
  }
  return problems;
};

const ALONE = (concept: string): Finding => ({
  rule: 'concept-alone',
  params: { concept },
  th: { what: `กลุ่ม "${concept}" มีคำไม่ถึง ${FEWEST} คำ`, todo: 'เพิ่มคำที่หมายถึงสิ่งเดียวกัน หรือลบกลุ่มนี้' },
  en: {
    what: `The group "${concept}" has fewer than ${FEWEST} words`,
    todo: 'Add words that mean the same, or remove the group',
  },
});
const TWICE = (word: string): Finding => ({
  rule: 'concept-word-twice',
  params: { word },
  th: { what: `คำว่า "${word}" อยู่ในกลุ่มนี้แล้ว`, todo: 'ลบออกหนึ่งแห่ง' },
  en: { what: `The word "${word}" stands in this group already`, todo: 'Remove one of the two' },
});
const CLAIMED = (word: string, other: string): Finding => ({
  rule: 'concept-word-claimed',
  params: { word, other },
  th: {
    what: `คำว่า "${word}" อยู่ในกลุ่ม "${other}" ด้วย`,
    todo: 'ให้อยู่กลุ่มเดียว หรือใส่ ambiguous: true ถ้ามีสองความหมายจริง',
  },
  en: {
    what: `The word "${word}" is in the group "${other}" too`,
    todo: 'Keep it in one, or write ambiguous: true if it really means both',
  },
});
