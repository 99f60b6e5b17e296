import type { FieldPath } from '../../../intake/raw-content.ts';
import type { Draft, Fields } from '../draft/draft.ts';
import type { AdviceFinding, Passage } from './advice.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { linkSources } from './link-sources.ts';
import { privacyFindings } from './privacy.ts';
import { longSentences, paragraphsOf, uncitedFigures } from './writing.ts';

/** Everything that an author may want to think about before sending a draft. @param today ISO date */
export function draftAdvice(draft: Draft, index: LibraryIndex, today: string): AdviceFinding[] {
  if (draft.kind === 'term' || draft.kind === 'source')
    return privacyFindings([...fieldPassages(draft.sources, ['sources']), ...fieldPassages(draft.terms, ['terms'])]);
  const texts = [{ lang: 'th', ...draft.th }, ...(draft.en ? [{ lang: 'en', ...draft.en }] : [])];
  const paragraphs = texts.flatMap(({ lang, body }) => paragraphsOf(body, [lang, 'body']));
  const lines = texts.flatMap(({ lang, body }) =>
    body.split('\n').map((text, index): Passage => ({ text, path: [lang, 'body'], line: index + 1 })),
  );
  const fields = texts.flatMap(({ lang, data }) => fieldPassages(data, [lang, 'data']));
  return [
    ...privacyFindings([...lines, ...fields]),
    ...kindAdvice(draft),
    ...linkSources(draft, index, today),
    ...uncitedFigures(paragraphs),
    ...longSentences([...paragraphs, ...fields.filter(({ text }) => text.length > 100)]),
  ];
}

/** Passages that block and that the author has not confirmed. */
export const unconfirmed = (findings: readonly AdviceFinding[], draft: Draft): AdviceFinding[] =>
  findings.filter(({ weight, passage }) => weight === 'block' && !draft.confirmed.includes(passage));

/** Every text in fields. Addresses and ids are passed over. */
function fieldPassages(value: unknown, path: FieldPath): Passage[] {
  if (typeof value === 'string')
    return /^https?:|^[a-z0-9-]+$/.test(value) || path.at(-1) === 'ISBN' || path.at(-1) === 'DOI'
      ? []
      : [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => fieldPassages(item, [...path, index]));
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => fieldPassages(inner, [...path, key]))
    : [];
}

function kindAdvice({ kind, th, pictures }: Draft): AdviceFinding[] {
  const found: AdviceFinding[] = [];
  const say = (rule: string, path: FieldPath, thai: string, english: string) =>
    void found.push({ rule, weight: 'advice', th: thai, en: english, path, passage: rule });
  const { data } = th;
  if (kind === 'note') {
    if (!data['consent'])
      say(
        'consent-missing',
        ['th', 'data', 'consent'],
        'ยังไม่ได้บอกเรื่องความยินยอม คนที่เล่าให้ฟังรู้หรือไม่ว่าจะเผยแพร่',
        'Nothing is said of consent: do those who told you know that it will be published?',
      );
    else if (data['consent'] === 'public-source' && !data['source'] && !/\[@/.test(th.body))
      say(
        'consent-without-source',
        ['th', 'data', 'consent'],
        'บอกว่ามาจากเอกสารสาธารณะ แต่ยังไม่อ้างเอกสารนั้น',
        'It says “public source”, but no source is cited',
      );
    else if (
      data['consent'] === 'public-source' &&
      ['interview', 'focus-group', 'after-action-review'].includes(String(data['method']))
    )
      say(
        'consent-method',
        ['th', 'data', 'consent'],
        'ได้จากการพูดคุย แต่เลือกว่ามาจากเอกสารสาธารณะ ตรวจดูอีกครั้ง',
        'It was told in person, but “public source” is chosen; please look again',
      );
    if (pictures.length > 0 && data['consent'] !== 'given')
      say(
        'picture-consent',
        ['th', 'data', 'consent'],
        'มีภาพถ่าย ถ้าเห็นหน้าคน ต้องได้รับความยินยอมจากคนในภาพ',
        'There are photographs: where faces show, those people must have agreed',
      );
    if (!(data['lessons'] as unknown[] | undefined)?.length)
      say(
        'note-without-lessons',
        ['th', 'data', 'lessons'],
        'บันทึกนี้ให้บทเรียนอะไร ถ้ามีบทเรียนอยู่แล้วในคลัง เลือกได้ที่ช่อง “บทเรียน”',
        'What does this note teach? If the lesson is in the library already, choose it under “Lessons”',
      );
  }
  if (kind === 'lesson') {
    const advice = (data['advice'] ?? {}) as Fields;
    if (!advice['when'] || !advice['do'] || !advice['because'])
      say(
        'lesson-without-advice',
        ['th', 'data', 'advice'],
        'บทเรียนที่ดีบอกว่าใช้เมื่อไร ทำอะไร เพราะอะไร',
        'A good lesson says when, do what, and because of what',
      );
    if (!(data['evidence'] as unknown[] | undefined)?.length)
      say(
        'lesson-without-evidence',
        ['th', 'data', 'evidence'],
        'บทเรียนนี้ยังไม่มีหลักฐาน เห็นจากที่ไหน ใครบอก',
        'This lesson has no evidence yet: where was it seen, who said so?',
      );
    if (!data['limits'])
      say(
        'lesson-without-limits',
        ['th', 'data', 'limits'],
        'ที่ไหนหรือเมื่อไรบทเรียนนี้อาจใช้ไม่ได้ ถ้าตอบได้ คนอ่านจะเชื่อใจขึ้น',
        'Where might it not hold? Saying so makes readers trust it more',
      );
  }
  if (kind === 'case' && !(data['unknown'] as unknown[] | undefined)?.length)
    say(
      'case-without-gaps',
      ['th', 'data', 'unknown'],
      'มีอะไรที่ยังไม่รู้บ้าง ช่องว่างที่บอกตรง ๆ ช่วยคนลงพื้นที่คราวหน้า',
      'What is not known yet? A gap told openly helps the next visit',
    );
  return found;
}
