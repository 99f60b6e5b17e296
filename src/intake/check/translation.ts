import { problemAt, type Problem } from '../problem.ts';
import type { Check } from './check-library.ts';
import type { FieldPath, RawEntry, RawText, Translation } from '../raw-content.ts';

/** English files without their Thai one, lists that cannot be matched, translations older than the Thai text. */
export const checkTranslation: Check = ({ entries }) =>
  entries.flatMap((entry): Problem[] => {
    const { th, en } = entry;
    if (!en) return th ? [] : [problemAt({ file: folderOf(entry), line: 1, column: 1 }, NO_TEXT)];
    if (!th) return [problemAt({ file: en.file, line: 1, column: 1 }, NO_THAI)];
    return [...(th.valid && en.valid ? lists(th.data, en.data, [], en) : []), ...age(entry, en)];
  });

const folderOf = (entry: RawEntry): string => [...entry.files.keys()][0] ?? `${entry.kind}/${entry.id}`;

function lists(original: unknown, translation: unknown, path: FieldPath, en: RawText): Problem[] {
  if (Array.isArray(original) && Array.isArray(translation)) {
    const own =
      original.length === translation.length
        ? []
        : [
            problemAt(en.where(path), {
              rule: 'translation-list-length',
              params: { field: String(path.at(-1)), translated: translation.length, original: original.length },
              th: {
                what: `${String(path.at(-1))} ภาษาอังกฤษมี ${translation.length} รายการ ภาษาไทยมี ${original.length}`,
                todo: 'ให้มีจำนวนเท่ากันและเรียงเหมือนกัน รายการที่ไม่ต้องแปลเขียน {}',
              },
              en: {
                what: `${String(path.at(-1))} has ${translation.length} items in English and ${original.length} in Thai`,
                todo: 'Give both the same number in the same order; write {} for an item that needs no translation',
              },
            }),
          ];
    return [
      ...own,
      ...original.flatMap((item, index) =>
        index < translation.length ? lists(item, translation[index], [...path, index], en) : [],
      ),
    ];
  }
  if (!original || !translation || typeof original !== 'object' || typeof translation !== 'object') return [];
  return Object.entries(translation).flatMap(([key, value]) => {
    const thai = (original as Record<string, unknown>)[key];
    if (thai !== undefined || key === 'translationOf' || value === undefined)
      return lists(thai, value, [...path, key], en);
    return [
      problemAt(en.where([...path, key]), {
        rule: 'translation-without-original',
        params: { field: key },
        th: { what: `แปล "${key}" แต่ภาษาไทยไม่มีช่องนี้`, todo: 'เพิ่มช่องนี้ใน index.mdx หรือลบออกจาก en.mdx' },
        en: {
          what: `"${key}" is translated, but the Thai entry does not have it`,
          todo: 'Add it to index.mdx, or remove it from en.mdx',
        },
      }),
    ];
  });
}

function age(entry: RawEntry, en: RawText<Translation>): Problem[] {
  if (!en.valid) return [];
  const made = en.data['translationOf'];
  if (made === entry.proseDigest) return [];
  return [
    problemAt(en.where(made === undefined ? [] : ['translationOf']), made === undefined ? NOT_STAMPED : OUTDATED),
  ];
}

const NO_THAI = {
  rule: 'translation-alone',
  th: { what: 'มี en.mdx แต่ไม่มี index.mdx', todo: 'เขียนภาษาไทยใน index.mdx ก่อน เพราะภาษาไทยคือต้นฉบับ' },
  en: {
    what: 'There is an en.mdx without its index.mdx',
    todo: 'Write the Thai text in index.mdx first: it is the entry',
  },
};
const NO_TEXT = {
  rule: 'entry-without-text',
  th: { what: 'โฟลเดอร์นี้ไม่มี index.mdx', todo: 'เพิ่ม index.mdx หรือลบโฟลเดอร์' },
  en: { what: 'This folder has no index.mdx', todo: 'Add index.mdx, or remove the folder' },
};
const OUTDATED = {
  rule: 'translation-outdated',
  severity: 'warning' as const,
  th: { what: 'ภาษาไทยเปลี่ยนไปหลังจากแปลแล้ว', todo: 'ปรับคำแปล แล้วสั่ง npm run stamp' },
  en: {
    what: 'The Thai text has changed since this translation was made',
    todo: 'Bring the translation up to date, then run npm run stamp',
  },
};
const NOT_STAMPED = {
  rule: 'translation-not-stamped',
  severity: 'warning' as const,
  th: { what: 'ยังไม่ได้บันทึกว่าคำแปลนี้แปลจากฉบับใด', todo: 'ตรวจคำแปลแล้วสั่ง npm run stamp' },
  en: {
    what: 'It is not recorded which Thai text this translates',
    todo: 'Check the translation, then run npm run stamp',
  },
};
