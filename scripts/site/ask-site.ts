import { autocomplete, cancel, intro, isCancel, select, text } from '@clack/prompts';
import { PROVINCES } from '../../src/intake/schema/provinces.ts';
import { LICENCES } from './own-files.ts';
import { wrongSiteAnswer, type SiteAnswers } from './site-answers.ts';

const QUESTIONS: readonly [keyof SiteAnswers, string][] = [
  ['name', 'ชื่อเว็บในภาษาแรก · Name in the first language'],
  ['name-en', 'ชื่อเว็บภาษาอังกฤษ · Name in English'],
  ['subject', 'เรื่องของคลังนี้ในภาษาแรก เช่น ป่าชุมชน · Its subject, in the first language'],
  ['subject-en', 'เรื่องของคลังนี้ ภาษาอังกฤษ · Its subject, in English'],
  ['lang', 'ภาษา · Languages'],
  [
    'sides',
    'เหลี่ยมของเรา เช่น forest:ป่า:Forest, people:คน:People ว่างไว้ใช้สามเหลี่ยม · Sides of your own? Empty: policy, movement, knowledge',
  ],
  ['region', 'จังหวัดที่ทำงาน พิมพ์เพื่อค้น · Province? Type to search'],
  ['address', 'ที่อยู่เว็บ ถ้ารู้แล้ว (https://…) · Its address, if known'],
  ['licence', 'สัญญาอนุญาตของเนื้อหา · Licence of the texts'],
];

const CHOICES: Partial<Record<keyof SiteAnswers, { value: string; label: string }[]>> = {
  lang: [
    { value: 'th,en', label: 'ไทยและอังกฤษ · Thai and English' },
    { value: 'th', label: 'ไทย · Thai' },
    { value: 'en', label: 'อังกฤษ · English' },
    { value: 'lo,en', label: 'ลาวและอังกฤษ · Lao and English' },
    { value: 'id', label: 'อินโดนีเซีย · Indonesian' },
  ],
  licence: Object.keys(LICENCES).map((value) => ({ value, label: value })),
};

/** Asks for what the flags did not tell; an empty answer takes the default. Leaves quietly when somebody gives up. */
export async function askForSite(given: SiteAnswers): Promise<SiteAnswers> {
  intro('เว็บใหม่ของเครือข่าย · A site for your network');
  const regions = Object.keys(PROVINCES);
  const answers: SiteAnswers = { ...given };
  for (const [name, message] of QUESTIONS) {
    if (answers[name] !== undefined && !wrongSiteAnswer(name, answers[name], regions)) continue;
    const options = CHOICES[name];
    answers[name] = await asked(
      name === 'region'
        ? autocomplete({
            message,
            maxItems: 8,
            options: Object.entries(PROVINCES).map(([value, { th, en }]) => ({ value, label: `${th} · ${en}` })),
          })
        : options
          ? select({ message, options })
          : text({
              message,
              validate: (value) => {
                const wrong = wrongSiteAnswer(name, value, regions);
                return wrong && `${wrong.th} · ${wrong.en}`;
              },
            }),
    );
  }
  return answers;
}

/** What a question gives when somebody leaves it. */
type Left = Exclude<Awaited<ReturnType<typeof text>>, string | undefined>;

async function asked<T>(answer: Promise<T | Left>): Promise<T> {
  const value = await answer;
  if (!isCancel(value)) return value;
  cancel('ยังไม่ได้เขียนอะไร · Nothing was written');
  process.exit(1);
}
