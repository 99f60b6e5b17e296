import { didYouMean } from '../did-you-mean.ts';
import { problemAt, type Finding } from '../problem.ts';
import { textsOf, translationsOf, type FieldPath } from '../raw-content.ts';
import { photoOf } from '../schema/photo-facts.ts';
import type { Check } from '../content-check.ts';
import { imageMissing } from './images.ts';

/** What a description says that a screen reader has said already, and the name of a file in place of one. */
const SAYS_PICTURE = /^(?:รูป|ภาพ)(?:ถ่าย|ของ)?|^(?:a |an |the )?(?:photo(?:graph)?|picture|image)\b/i;
const FILE_NAME = /\.(?:jpe?g|png|webp|avif)$|^(?:img|dsc|photo)[-_ ]?\d+$/i;
/** Fewer letters describe nothing. */
const SHORTEST = 8;

/**
 * What is wrong with the lead photograph of an entry beyond its own fields: no such file, a description that describes
 * nothing or is not translated, the same picture again in the text, faces in a note whose people are not to be known.
 */
export const checkPhoto: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    const { th, files } = entry;
    const photo = th?.valid ? photoOf(th.data) : undefined;
    if (!th?.valid || !photo?.file) return [];
    const { file } = photo;
    const found: [FieldPath, Finding][] = [];
    if (!files.has(file)) found.push([['photo', 'file'], imageMissing(file, didYouMean(file, files.keys()))]);
    if (entry.kind === 'note' && th.data && 'consent' in th.data)
      if (th.data.consent === 'anonymised' && photo.consent !== 'nobody-known')
        found.push([['photo', 'consent'], KNOWN_IN_ANONYMOUS]);
    const again = textsOf(entry).flatMap((text) =>
      (text.facts?.images ?? [])
        .filter(({ src }) => src === file)
        .map((image) => problemAt({ ...image, file: text.file }, TWICE)),
    );
    return [
      ...found.map(([path, finding]) => problemAt(th.where(path), finding)),
      ...again,
      ...(describes(photo.alt) ? [] : [problemAt(th.where(['photo', 'alt']), SAYS_NOTHING)]),
      ...translationsOf(entry).flatMap((text) => {
        if (!text.valid) return [];
        const alt = photoOf(text.data)?.alt;
        if (!alt) return [problemAt(text.where(['photo']), NOT_TRANSLATED)];
        return describes(alt) ? [] : [problemAt(text.where(['photo', 'alt']), SAYS_NOTHING)];
      }),
    ];
  });

const describes = (alt = ''): boolean => alt.length >= SHORTEST && !SAYS_PICTURE.test(alt) && !FILE_NAME.test(alt);

const SAYS_NOTHING: Finding = {
  rule: 'photo-alt-says-nothing',
  severity: 'warning',
  th: {
    what: 'คำบรรยายภาพไม่ได้บอกว่าในภาพมีอะไร หรือขึ้นต้นว่า “ภาพ” ซึ่งโปรแกรมอ่านหน้าจอบอกอยู่แล้ว',
    todo: 'บอกว่าใครทำอะไรอยู่ เช่น สมาชิกนั่งล้อมวงบนเสื่อ กำลังนับเหรียญ',
  },
  en: {
    what: 'The description does not tell what is in the picture, or begins with “photo of”, which a screen reader has said already',
    todo: 'Say who is doing what, such as: members sit in a circle on a mat and count coins',
  },
};
const NOT_TRANSLATED: Finding = {
  rule: 'photo-alt-not-translated',
  severity: 'warning',
  th: { what: 'คำบรรยายภาพนำยังไม่มีภาษาอังกฤษ', todo: 'เพิ่ม photo: แล้ว alt: ใน en.mdx' },
  en: { what: 'The lead photograph is not described in English', todo: 'Add photo: with alt: to en.mdx' },
};
const TWICE: Finding = {
  rule: 'photo-twice',
  severity: 'warning',
  th: { what: 'ภาพนี้เป็นภาพนำอยู่แล้ว คนอ่านจะเห็นภาพเดียวกันสองครั้ง', todo: 'ลบ Figure นี้ออก หรือเลือกภาพนำภาพอื่น' },
  en: {
    what: 'This is the lead photograph already; readers see the same picture twice',
    todo: 'Take this Figure out, or choose another lead photograph',
  },
};
const KNOWN_IN_ANONYMOUS: Finding = {
  rule: 'photo-of-anonymous',
  severity: 'warning',
  th: {
    what: 'บันทึกนี้ปิดชื่อคนเล่า แต่ไม่ได้บอกว่าภาพนำดูไม่ออกว่าเป็นใคร',
    todo: 'ใช้ภาพที่ดูไม่ออกว่าเป็นใคร (consent: nobody-known) หรือไม่ใส่ภาพ',
  },
  en: {
    what: 'This note hides who told it, but nothing says that nobody can be recognised in its lead photograph',
    todo: 'Use a picture in which nobody can be recognised (consent: nobody-known), or none',
  },
};
