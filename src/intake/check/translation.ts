import { problemAt, type Finding, type Problem } from '../problem.ts';
import type { Check } from '../content-check.ts';
import { translationsOf, type FieldPath, type RawEntry, type RawText, type Translation } from '../raw-content.ts';

/** Translations without their original, lists that cannot be matched, translations older than what they translate. */
export const checkTranslation: Check = ({ entries }) =>
  entries.flatMap((entry): Problem[] => {
    const { th } = entry;
    const translations = translationsOf(entry);
    if (!th && translations.length === 0) return [problemAt({ file: folderOf(entry), line: 1, column: 1 }, NO_TEXT)];
    return translations.flatMap((text) =>
      th
        ? [...(th.valid && text.valid ? lists(th.data, text.data, [], text) : []), ...age(entry, text)]
        : [problemAt({ file: text.file, line: 1, column: 1 }, NO_ORIGINAL(text.file))],
    );
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
                what: `${String(path.at(-1))} ในคำแปลมี ${translation.length} รายการ ต้นฉบับมี ${original.length}`,
                todo: 'ให้มีจำนวนเท่ากันและเรียงเหมือนกัน รายการที่ไม่ต้องแปลเขียน {}',
              },
              en: {
                what: `${String(path.at(-1))} has ${translation.length} items in the translation and ${original.length} in the entry`,
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
        th: { what: `แปล "${key}" แต่ต้นฉบับไม่มีช่องนี้`, todo: 'เพิ่มช่องนี้ใน index.mdx หรือลบออกจากคำแปล' },
        en: {
          what: `"${key}" is translated, but the entry does not have it`,
          todo: 'Add it to index.mdx, or remove it from the translation',
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

const NO_ORIGINAL = (file: string): Finding => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    rule: 'translation-alone',
    params: { file: name },
    th: {
      what: `มี ${name} แต่ไม่มี index.mdx`,
      todo: `เขียนต้นฉบับใน index.mdx ก่อน หรือถ้าเรื่องนี้มีแต่ภาษานี้ ให้ ${name} มีทุกช่องที่เรื่องหนึ่งต้องมี เช่น updated`,
    },
    en: {
      what: `There is an ${name} without its index.mdx`,
      todo: `Write index.mdx first: it is the entry. Where there is no other language, give ${name} every field of an entry, such as updated`,
    },
  };
};
const NO_TEXT = {
  rule: 'entry-without-text',
  th: { what: 'โฟลเดอร์นี้ไม่มี index.mdx', todo: 'เพิ่ม index.mdx หรือลบโฟลเดอร์' },
  en: { what: 'This folder has no index.mdx', todo: 'Add index.mdx, or remove the folder' },
};
const OUTDATED = {
  rule: 'translation-outdated',
  severity: 'warning' as const,
  th: { what: 'ต้นฉบับเปลี่ยนไปหลังจากแปลแล้ว', todo: 'ปรับคำแปล แล้วสั่ง npm run stamp' },
  en: {
    what: 'The entry has changed since this translation was made',
    todo: 'Bring the translation up to date, then run npm run stamp',
  },
};
const NOT_STAMPED = {
  rule: 'translation-not-stamped',
  severity: 'warning' as const,
  th: { what: 'ยังไม่ได้บันทึกว่าคำแปลนี้แปลจากฉบับใด', todo: 'ตรวจคำแปลแล้วสั่ง npm run stamp' },
  en: {
    what: 'It is not recorded which text this translates',
    todo: 'Check the translation, then run npm run stamp',
  },
};
