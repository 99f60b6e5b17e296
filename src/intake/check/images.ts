import { didYouMean } from '../did-you-mean.ts';
import { problemAt } from '../problem.ts';
import type { Check } from './check-library.ts';

/** Images that are not beside the entry, and drawings (SVG) that could run code or fetch something. */
export const checkImages: Check = ({ entries }) =>
  entries.flatMap(({ th, en, files }) =>
    [th, en].flatMap((text) =>
      (text?.facts?.images ?? []).flatMap(({ src, line, column }) => {
        const place = { file: text!.file, line, column };
        const unsafe = files.get(src);
        if (unsafe) {
          return [
            problemAt(place, {
              rule: 'image-unsafe',
              th: {
                what: `ภาพ ${src} มี ${unsafe} ซึ่งอาจทำงานเป็นโค้ดหรือดึงข้อมูลจากที่อื่น`,
                todo: 'บันทึกภาพใหม่เป็น SVG ธรรมดา หรือเป็น PNG',
              },
              en: {
                what: `The image ${src} has ${unsafe} in it, which could run code or fetch something`,
                todo: 'Save it again as plain SVG, or as PNG',
              },
            }),
          ];
        }
        if (files.has(src)) return [];
        const close = didYouMean(src, files.keys());
        return [
          problemAt(place, {
            rule: 'image-missing',
            th: {
              what: `ไม่มีไฟล์ภาพ ${src} ในโฟลเดอร์นี้`,
              todo: close ? `หมายถึง ${close} หรือเปล่า` : 'คัดลอกไฟล์มาไว้ข้าง index.mdx (ตัวเล็กใหญ่ของชื่อไฟล์ต้องตรงกัน)',
            },
            en: {
              what: `There is no image ${src} in this folder`,
              todo: close
                ? `Did you mean ${close}?`
                : 'Copy the file beside index.mdx (capital letters in its name count)',
            },
          }),
        ];
      }),
    ),
  );
