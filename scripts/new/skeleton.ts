import { entryText, yamlText } from '../../src/intake/yaml-text.ts';
import { ofSides } from '../../src/settings/sides.ts';
import { FIRST, LANGS } from '../../src/words/languages.ts';
import { inOwn } from '../../src/words/locale/own-languages.ts';
import type { Answers } from './answers.ts';
import { flatKey } from '../../src/words/locale/flat-key.ts';

/** What the author is to replace. Valid as text, easy to search for. */
const FILL = '…';

/** How people ask: a line for each way of asking, since five of one kind would find nobody new. */
const WAYS = {
  th: ['… ถามอย่างที่พูดกัน', '… คำบ่น', '… ถามอย่างสุภาพ', '… คำสั้น ๆ ที่พิมพ์ค้น', '… เล่าเรื่องที่เจอมา'],
  en: [
    '… a question as people ask it',
    '… a complaint',
    '… a question asked politely',
    '… a few words to search for',
    '… what has happened to somebody',
  ],
};
const ENGLISH_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The ways of asking in the first language of the site, and one question in each other. */
const ASKS = Object.fromEntries(
  LANGS.map((lang) => [lang, lang === FIRST ? inOwn(WAYS, lang) : [`… a question in ${ENGLISH_NAMES.of(lang)}`]]),
);
/** The same in each language: to be filled in. */
const IN_EACH = Object.fromEntries(LANGS.map((lang) => [lang, FILL]));
const IN_EACH_FLAT = Object.fromEntries(LANGS.map((lang) => [flatKey(lang), FILL]));

/** Headings of a new text, in Thai or, for any other language, in English. */
const HEADINGS = inOwn(
  {
    th: { beginning: 'เริ่มต้น', found: 'ของจริงที่พบ', seen: 'สิ่งที่เห็น', heard: 'สิ่งที่ได้ยิน', open: 'สิ่งที่ยังไม่รู้' },
    en: {
      beginning: 'How it began',
      found: 'What was found',
      seen: 'What was seen',
      heard: 'What was heard',
      open: 'What is not known',
    },
  },
  FIRST,
);

/**
 * A new entry that already passes the check: what is known is filled in, the rest says `…`, nothing is made up.
 * For a term or a source, one item of its list file.
 * @param today day of writing, as `2026-11-23`
 * @param writer name of who writes, for a note without `authors`
 */
export function skeleton(answers: Answers, today: string, writer = FILL): string {
  const { kind, id, title, side, case: caseId, province, date, source, year } = answers;
  if (kind === 'term')
    return yamlText([{ id, ...IN_EACH_FLAT, [flatKey(FIRST)]: title, also: [], asks: ASKS, definition: IN_EACH }]);
  if (kind === 'source')
    return yamlText([
      {
        id,
        type: 'webpage',
        title,
        author: [{ literal: FILL }],
        accessed: today,
        reading: 'part',
        confidence: 'medium',
      },
    ]);
  const common = { title, summary: FILL, aliases: [], asks: ASKS, topics: [], status: 'draft', updated: today };
  switch (kind) {
    case 'case':
      return entryText(
        {
          ...common,
          group: ['fund'],
          place: { province },
          triangle: ofSides(() => ({ state: 'unknown' })),
          timeline: [],
          unknown: [{ text: FILL }],
        },
        `## ${HEADINGS.beginning} [#beginning]\n\n${FILL}\n\n## ${HEADINGS.found} [#in-practice]\n\n${FILL}\n`,
      );
    case 'lesson':
      return entryText(
        {
          ...common,
          side,
          supports: [],
          statement: FILL,
          evidence: [{ ...(caseId && { case: caseId }), finding: FILL, source, kind: 'inferred' }],
          advice: { when: FILL, do: [FILL, FILL], because: FILL },
          limits: FILL,
        },
        `${FILL} [@${source}]\n`,
      );
    case 'note':
      return entryText(
        {
          ...common,
          cases: [caseId],
          date,
          authors: answers.authors
            ?.split(',')
            .map((name) => name.trim())
            .filter(Boolean) ?? [writer],
          method: 'observation',
          consent: 'anonymised',
          lessons: [],
        },
        `## ${HEADINGS.seen} [#seen]\n\n${FILL}\n\n## ${HEADINGS.heard} [#heard]\n\n${FILL}\n\n## ${HEADINGS.open} [#open]\n\n<Callout kind="gap">\n\n${FILL}\n\n</Callout>\n`,
      );
    case 'workshop':
      return entryText(
        {
          ...common,
          goal: FILL,
          purposes: ['share'],
          people: { min: 8, max: 30 },
          minutes: 60,
          room: FILL,
          materials: [FILL],
          agenda: [
            { minutes: 20, title: FILL, method: FILL, steps: [FILL], shrinkTo: 10 },
            { minutes: 40, title: FILL, method: FILL, steps: [FILL] },
          ],
          sources: [source],
        },
        `${FILL}\n`,
      );
    case 'agenda':
      return entryText(
        {
          ...common,
          year: Number(year),
          sides: ofSides(() => ({})),
          events: [],
          commitments: [],
        },
        `${FILL}\n`,
      );
    case 'help':
      return entryText(
        {
          ...common,
          problem: FILL,
          thisWeek: Array.from({ length: 3 }, () => ({ step: FILL, lesson: answers.lesson })),
          say: [{ to: FILL, words: FILL }],
          bring: [{ what: FILL }],
          cases: (['worked', 'failed'] as const).map((went) => ({ case: caseId, went, how: FILL, sources: [source] })),
          lessons: [answers.lesson],
          notThis: [{ when: FILL }],
        },
        '',
      );
    default:
      return entryText({ ...common, introduction: FILL }, '');
  }
}
