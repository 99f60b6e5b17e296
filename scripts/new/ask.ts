import { autocomplete, cancel, intro, isCancel, select, text } from '@clack/prompts';
import { PROVINCES } from '../../src/intake/schema/provinces.ts';
import { FIRST, languageOf } from '../../src/words/languages.ts';
import { th } from '../../src/words/th/site.ts';
import { SIDES } from '../../src/intake/schema/names.ts';
import { SITE } from '../../src/site.config.ts';
import { NEEDED, NEW_KINDS, wrongAnswer, type Answers, type Question } from './answers.ts';

interface Known {
  ids(kind: string): string[];
  titles(kind: string): { id: string; title: string }[];
}

const QUESTIONS: Record<keyof Answers, string> = {
  kind: 'จะเขียนอะไร · What do you want to begin?',
  id: 'รหัสสำหรับที่อยู่เว็บ (อังกฤษเล็กกับขีดกลาง) · Id for its address',
  title: `ชื่อเรื่อง (${languageOf(FIRST).name}) · Title`,
  side: 'เหลี่ยมใด · Which side?',
  case: 'กรณีใด พิมพ์เพื่อค้น · Which case? Type to search',
  lesson: 'บทเรียนแรกที่ใช้ พิมพ์เพื่อค้น · First lesson? Type to search',
  province: 'จังหวัดใด พิมพ์เพื่อค้น · Which province? Type to search',
  date: 'วันที่ลงพื้นที่ (ค.ศ. เช่น 2026-11-23) · Day in the field',
  source: 'แหล่งอ้างอิงแรก พิมพ์เพื่อค้น · First source? Type to search',
  authors: 'ผู้บันทึก คั่นด้วยจุลภาค · Authors',
  year: 'ปี ค.ศ. · Year (CE)',
};

/** Asks for what the flags did not tell, with search in long lists. Leaves quietly when the author gives up. */
export async function askForEntry(given: Answers, known: Known): Promise<Answers> {
  intro([...new Set(Object.values(SITE.name))].join(' · '));
  const answers: Answers = { ...given };
  const kind =
    answers.kind ??
    (await asked(
      select({
        message: QUESTIONS.kind,
        options: NEW_KINDS.map((each) => ({ value: each, label: th.kind[each], hint: each })),
      }),
    ));
  answers.kind = kind;
  const names: Question[] = [...NEEDED[kind], 'title', ...(kind === 'agenda' ? [] : ['id' as const])];
  for (const name of names) {
    if (!wrongAnswer(name, answers[name], kind, known.ids)) continue;
    const options = choices(name, known);
    answers[name] = options
      ? await asked(
          options.length < 6
            ? select({ message: QUESTIONS[name], options })
            : autocomplete({ message: QUESTIONS[name], options, maxItems: 8 }),
        )
      : await asked(
          text({
            message: QUESTIONS[name],
            validate: (value) => {
              const wrong = wrongAnswer(name, value, kind, known.ids);
              return wrong && `${wrong.th} · ${wrong.en}`;
            },
          }),
        );
  }
  return answers;
}

function choices(name: Question, { titles }: Known): { value: string; label: string; hint?: string }[] | undefined {
  if (name === 'side') return SIDES.map((side) => ({ value: side, label: th.side[side], hint: side }));
  if (name === 'province')
    return Object.entries(PROVINCES).map(([value, province]) => ({
      value,
      label: `${province.th} ${province.en}`,
      hint: value,
    }));
  if (name === 'case' || name === 'lesson' || name === 'source')
    return titles(name).map(({ id, title }) => ({ value: id, label: `${title} (${id})` }));
  return undefined;
}

/** What a question gives when the author leaves it. */
type Left = Exclude<Awaited<ReturnType<typeof text>>, string | undefined>;

async function asked<T>(answer: Promise<T | Left>): Promise<T> {
  const value = await answer;
  if (!isCancel(value)) return value;
  cancel('ยังไม่ได้สร้างอะไร · Nothing was written');
  process.exit(1);
}
