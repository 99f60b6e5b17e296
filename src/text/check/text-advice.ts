import { didYouMean } from '../../intake/did-you-mean.ts';
import type { Finding } from '../../intake/problem.ts';
import { COMPONENTS } from '../blocks/components.ts';
import { localImageName } from '../render/image.ts';

// What is said of each thing that a text may not hold: what is wrong, and what to do, in both languages.

const LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/** What is wrong with the address of a link; `undefined` for a good one. */
export function linkFinding(url: string): Finding | undefined {
  if (LINK.test(url)) return undefined;
  if (/^[\s\u0000-\u001f]*[a-z][a-z0-9+.-]*:/i.test(url)) {
    return {
      rule: 'link-unsafe',
      params: { url },
      th: { what: `ลิงก์ "${short(url)}" ไม่ปลอดภัย`, todo: 'ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// mailto: หรือ tel:' },
      en: {
        what: `The link "${short(url)}" is not safe`,
        todo: 'Use an address that begins with https://, mailto: or tel:',
      },
    };
  }
  return {
    rule: 'link-relative',
    params: { url },
    th: { what: `ลิงก์ "${short(url)}" ชี้ไปในเว็บนี้ด้วยเส้นทาง ซึ่งจะเสียเมื่อย้ายเว็บ`, todo: 'เขียน [[รหัส|ข้อความ]] แทน' },
    en: {
      what: `The link "${short(url)}" points into this site by a path, which breaks when the site moves`,
      todo: 'Write [[id|text]] instead',
    },
  };
}

/** What is wrong with an image: its address, or that nobody is told what it shows. */
export function imageFindings(url: string, alt: string | null | undefined): Finding[] {
  const missing: Finding = {
    rule: 'image-alt-missing',
    params: { url },
    th: { what: `ภาพ "${short(url)}" ไม่มีคำบรรยายสำหรับคนที่มองไม่เห็น`, todo: 'เขียน ![บอกว่าในภาพมีอะไร](ไฟล์)' },
    en: { what: `The image "${short(url)}" has no alternative text`, todo: 'Write ![what the image shows](file)' },
  };
  return [...(localImageName(url) === undefined ? [imageAddress(url)] : []), ...(alt?.trim() ? [] : [missing])];
}

export const imageAddress = (url: string): Finding => ({
  rule: 'image-address',
  params: { url },
  th: {
    what: `ภาพ "${short(url)}" ไม่ได้อยู่ในโฟลเดอร์ของบทความนี้`,
    todo: 'คัดลอกไฟล์ (jpg png webp avif gif svg) มาไว้ข้าง index.mdx แล้วเขียนแค่ชื่อไฟล์',
  },
  en: {
    what: `The image "${short(url)}" is not in the folder of this entry`,
    todo: 'Copy the file (jpg, png, webp, avif, gif, svg) beside index.mdx and write only its name',
  },
});
export const EXPRESSION: Finding = {
  rule: 'mdx-expression',
  th: {
    what: 'มีโค้ดใน { } ซึ่งเว็บนี้ไม่รับ',
    todo: 'เขียนเป็นข้อความธรรมดา ค่าของแอตทริบิวต์ใส่ใน "..." ถ้าต้องการวงเล็บปีกกาจริง ๆ พิมพ์ \\{',
  },
  en: {
    what: 'There is code in { }, which this site does not take',
    todo: 'Write plain text, and put values of attributes in "..."; for a real brace type \\{',
  },
};
export const MODULE_CODE: Finding = {
  rule: 'mdx-import',
  th: { what: 'มีบรรทัด import หรือ export ซึ่งเป็นโค้ด', todo: 'ลบบรรทัดนี้ ใช้คอมโพเนนต์ได้เลยโดยไม่ต้อง import' },
  en: {
    what: 'There is an import or export, which is code',
    todo: 'Remove it; components work without being imported',
  },
};
export const FOOTNOTE: Finding = {
  rule: 'footnote-undefined',
  th: { what: 'เชิงอรรถนี้ไม่มีข้อความ', todo: 'เพิ่มบรรทัด [^ชื่อ]: ข้อความ ท้ายเรื่อง' },
  en: { what: 'This footnote has no text', todo: 'Add a line [^name]: text at the end' },
};
export const HEADING_LEVEL: Finding = {
  rule: 'heading-level',
  th: { what: 'หัวข้อระดับ # เป็นชื่อเรื่อง ซึ่งมีอยู่แล้ว', todo: 'เริ่มที่ ##' },
  en: { what: 'A heading of level # is the title, which the page has already', todo: 'Begin with ##' },
};
export const headingId = (id: string): Finding => ({
  rule: 'heading-id',
  params: { id },
  th: { what: `"${id}" ใช้เป็นรหัสหัวข้อไม่ได้`, todo: 'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น [#how-it-began]' },
  en: {
    what: `"${id}" cannot be the id of a heading`,
    todo: 'Use lower-case letters, digits and hyphens, such as [#how-it-began]',
  },
});
export const headingTwice = (id: string): Finding => ({
  rule: 'heading-id-duplicate',
  params: { id },
  th: { what: `มีหัวข้อรหัส "${id}" สองแห่ง`, todo: 'เปลี่ยนรหัสหนึ่งแห่ง' },
  en: { what: `Two headings have the id "${id}"`, todo: 'Change one of them' },
});
export const rawHtml = (name: string): Finding => ({
  rule: 'raw-html',
  params: { tag: name },
  th: {
    what: name ? `มีแท็ก HTML <${name}>` : 'มีแท็กเปล่า <>',
    todo: `ใช้ Markdown หรือคอมโพเนนต์: ${[...COMPONENTS.keys()].join(', ')}`,
  },
  en: {
    what: name ? `There is an HTML tag <${name}>` : 'There is an empty tag <>',
    todo: `Use Markdown or a component: ${[...COMPONENTS.keys()].join(', ')}`,
  },
});
export const eventAttribute = (name: string): Finding => ({
  rule: 'event-attribute',
  params: { attribute: name },
  th: { what: `แอตทริบิวต์ ${name} สั่งให้โค้ดทำงานในเครื่องผู้อ่าน`, todo: 'ลบออก' },
  en: { what: `The attribute ${name} would run code in the reader's browser`, todo: 'Remove it' },
});
export const styleAttribute = (name: string): Finding => ({
  rule: 'style-attribute',
  params: { attribute: name },
  th: { what: `แอตทริบิวต์ ${name} เปลี่ยนหน้าตาของหน้า`, todo: 'ลบออก หน้าตาเป็นเรื่องของเว็บ' },
  en: { what: `The attribute ${name} changes how the page looks`, todo: 'Remove it; looks are the site’s business' },
});
export const attributeWithoutValue = (name: string): Finding => ({
  rule: 'attribute-value',
  params: { attribute: name },
  th: { what: `แอตทริบิวต์ ${name} ไม่มีค่า`, todo: `เขียน ${name}="..."` },
  en: { what: `The attribute ${name} has no value`, todo: `Write ${name}="..."` },
});
export const misplaced = (name: string, parent: string): Finding => ({
  rule: 'component-misplaced',
  params: { block: name, parent },
  th: { what: `<${name}> ต้องอยู่ใน <${parent}>`, todo: `ย้ายเข้าไปใน <${parent}> โดยตรง` },
  en: { what: `<${name}> stands outside <${parent}>`, todo: `Move it directly into <${parent}>` },
});
export const noChildren = (name: string): Finding => ({
  rule: 'component-children',
  params: { block: name },
  th: { what: `<${name}> ไม่มีเนื้อใน`, todo: `เขียน <${name} ... />` },
  en: { what: `Nothing may stand inside <${name}>`, todo: `Write <${name} ... />` },
});
export const onlyChildren = (name: string, allowed: readonly string[]): Finding => ({
  rule: 'component-children',
  params: { block: name, allowed: allowed.join(' ') },
  th: { what: `ใน <${name}> มีได้แต่ <${allowed.join('>, <')}>`, todo: `ย้ายข้อความนี้เข้าไปใน <${allowed[0]}>` },
  en: {
    what: `Only <${allowed.join('>, <')}> may stand inside <${name}>`,
    todo: `Move this text into a <${allowed[0]}>`,
  },
});
export const brokenMark = (value: string): Finding =>
  value.startsWith('[@')
    ? {
        rule: 'citation-shape',
        params: { mark: value },
        th: { what: `การอ้างอิง "${short(value)}" ไม่ครบ`, todo: 'เขียน [@รหัส] หรือ [@รหัส, หน้า 12] หรือ [@รหัส; @รหัส]' },
        en: { what: `The citation "${short(value)}" is not whole`, todo: 'Write [@id], [@id, p. 12] or [@id; @id]' },
      }
    : {
        rule: 'link-shape',
        params: { mark: value },
        th: {
          what: `ลิงก์ "${short(value)}" ไม่ครบ`,
          todo: 'เขียน [[รหัส]] หรือ [[รหัส|ข้อความ]] ในตารางให้เขียน [[รหัส\\|ข้อความ]]',
        },
        en: {
          what: `The link "${short(value)}" is not whole`,
          todo: 'Write [[id]] or [[id|text]]; inside a table write [[id\\|text]]',
        },
      };

/** A component that nobody made, with the one that was meant if its name is close. */
export function unknownComponent(name: string): Finding {
  const close = didYouMean(name, COMPONENTS.keys());
  return {
    rule: 'component-unknown',
    params: { block: name, ...(close && { close }) },
    th: {
      what: `ไม่มีคอมโพเนนต์ <${name}>`,
      todo: close ? `หมายถึง <${close}> หรือเปล่า` : `ที่ใช้ได้: ${[...COMPONENTS.keys()].join(', ')}`,
    },
    en: {
      what: `There is no component <${name}>`,
      todo: close ? `Did you mean <${close}>?` : `These may be used: ${[...COMPONENTS.keys()].join(', ')}`,
    },
  };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
