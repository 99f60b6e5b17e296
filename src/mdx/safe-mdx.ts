import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { ID_SHAPE } from '../schema/ids.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { Finding } from '../model/problem.ts';
import { schemaFindings } from '../model/schema-problems.ts';
import { COMPONENTS } from './components.ts';
import { localImageName } from './image.ts';
import type { LocatedFinding } from './syntax.ts';
import { attributesOf } from './to-hast.ts';

const LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;
type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Finds everything in a text that is not plain words, Markdown or one of our components: code, raw HTML, unknown tags and attributes, unsafe addresses.
 * @param tree a text as `parseText` gives it, before it is rendered
 */
export function checkText(tree: Root): LocatedFinding[] {
  const findings: LocatedFinding[] = [];
  const headings = new Set<string>();
  visit(tree, (node, _index, parent) => {
    const report = (finding: Finding | undefined, at: { line: number; column: number } | undefined = node.position?.start) => {
      if (finding) findings.push({ ...finding, line: at?.line ?? 1, column: at?.column ?? 1 });
    };
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const { finding, at } of tagFindings(node, parent as Nodes | undefined)) report(finding, at);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return report(EXPRESSION);
      case 'mdxjsEsm':
        return report(MODULE_CODE);
      case 'html':
        return report(rawHtml('html'));
      case 'paragraph':
        return report(parent?.type === 'root' && node.children[0]?.type === 'text' && /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s|['"])|export\s+(?:default|const|let|var|function|class|async|\{|\*))/.test(node.children[0].value) ? MODULE_CODE : undefined);
      case 'link':
      case 'definition':
        return report(linkFinding(node.url));
      case 'image':
        return imageFindings(node.url, node.alt).forEach((finding) => report(finding));
      case 'brokenMark':
        return report(brokenMark(node.value));
      case 'text':
        return report(/\[\^[^\]\s]+\]/.test(node.value) ? FOOTNOTE : undefined);
      case 'heading': {
        const given = node.data?.given;
        if (node.depth === 1) report(HEADING_LEVEL);
        if (given !== undefined && !ID_SHAPE.test(given)) report(headingId(given));
        if (given !== undefined && headings.has(given)) report(headingTwice(given));
        if (given !== undefined) headings.add(given);
        return;
      }
      default:
        return;
    }
  });
  return findings;
}

function tagFindings(node: Tag, parent: Nodes | undefined): { finding: Finding; at?: { line: number; column: number } | undefined }[] {
  const block = node.name ? COMPONENTS.get(node.name) : undefined;
  if (!node.name || !block) return [{ finding: !node.name || /^[a-z]/.test(node.name) ? rawHtml(node.name ?? '') : unknownComponent(node.name) }];
  const found: { finding: Finding; at?: { line: number; column: number } | undefined }[] = [];
  for (const attribute of node.attributes) {
    const at = attribute.position?.start;
    if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) found.push({ finding: EXPRESSION, at });
    else if (/^on/i.test(attribute.name)) found.push({ finding: eventAttribute(attribute.name), at });
    else if (attribute.name === 'style' || attribute.name === 'class' || attribute.name === 'className') found.push({ finding: styleAttribute(attribute.name), at });
    else if (typeof attribute.value !== 'string') found.push({ finding: attributeWithoutValue(attribute.name), at });
  }
  if (found.length === 0) {
    const attributes = attributesOf(node);
    const parsed = block.attributes.safeParse(attributes);
    if (!parsed.success) {
      for (const { path, finding } of schemaFindings(block.attributes, attributes, parsed.error.issues)) {
        const at = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === path[0])?.position?.start;
        found.push({ finding: ATTRIBUTE_RULES[finding.rule] ? { ...finding, rule: ATTRIBUTE_RULES[finding.rule]!, th: { ...finding.th, what: `<${block.name}>: ${finding.th.what}` }, en: { ...finding.en, what: `<${block.name}>: ${finding.en.what}` } } : finding, at });
      }
    }
    if (block.name === 'Figure' && attributes['src'] && localImageName(attributes['src']) === undefined) found.push({ finding: imageAddress(attributes['src']) });
  }
  const parentName = parent && 'name' in parent ? parent.name : undefined;
  if (block.parent && parentName !== block.parent) found.push({ finding: misplaced(block.name, block.parent) });
  if (block.children === 'none' && node.children.length > 0) found.push({ finding: noChildren(block.name) });
  if (Array.isArray(block.children)) {
    const allowed = block.children as readonly string[];
    const stray = node.children.find((child) => !('name' in child && allowed.includes(String(child.name))));
    if (stray) found.push({ finding: onlyChildren(block.name, allowed), at: stray.position?.start });
  }
  return found;
}

/** A missing alt has a name of its own, since the image rule is known by it. */
const ATTRIBUTE_RULES: Record<string, string> = { 'field-unknown': 'attribute-unknown', 'field-missing': 'attribute-missing', 'field-empty': 'attribute-missing', 'value-unknown': 'attribute-value', 'type-wrong': 'attribute-value', 'id-shape': 'id-shape' };

function linkFinding(url: string): Finding | undefined {
  if (LINK.test(url)) return undefined;
  if (/^[\s\u0000-\u001f]*[a-z][a-z0-9+.-]*:/i.test(url)) {
    return { rule: 'link-unsafe', th: { what: `ลิงก์ "${short(url)}" ไม่ปลอดภัย`, todo: 'ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// mailto: หรือ tel:' }, en: { what: `The link "${short(url)}" is not safe`, todo: 'Use an address that begins with https://, mailto: or tel:' } };
  }
  return { rule: 'link-relative', th: { what: `ลิงก์ "${short(url)}" ชี้ไปในเว็บนี้ด้วยเส้นทาง ซึ่งจะเสียเมื่อย้ายเว็บ`, todo: 'เขียน [[รหัส|ข้อความ]] แทน' }, en: { what: `The link "${short(url)}" points into this site by a path, which breaks when the site moves`, todo: 'Write [[id|text]] instead' } };
}

function imageFindings(url: string, alt: string | null | undefined): Finding[] {
  const missing: Finding = { rule: 'image-alt-missing', th: { what: `ภาพ "${short(url)}" ไม่มีคำบรรยายสำหรับคนที่มองไม่เห็น`, todo: 'เขียน ![บอกว่าในภาพมีอะไร](ไฟล์)' }, en: { what: `The image "${short(url)}" has no alternative text`, todo: 'Write ![what the image shows](file)' } };
  return [...(localImageName(url) === undefined ? [imageAddress(url)] : []), ...(alt?.trim() ? [] : [missing])];
}

const imageAddress = (url: string): Finding => ({ rule: 'image-address', th: { what: `ภาพ "${short(url)}" ไม่ได้อยู่ในโฟลเดอร์ของบทความนี้`, todo: 'คัดลอกไฟล์ (jpg png webp avif gif svg) มาไว้ข้าง index.mdx แล้วเขียนแค่ชื่อไฟล์' }, en: { what: `The image "${short(url)}" is not in the folder of this entry`, todo: 'Copy the file (jpg, png, webp, avif, gif, svg) beside index.mdx and write only its name' } });
const EXPRESSION: Finding = { rule: 'mdx-expression', th: { what: 'มีโค้ดใน { } ซึ่งเว็บนี้ไม่รับ', todo: 'เขียนเป็นข้อความธรรมดา ค่าของแอตทริบิวต์ใส่ใน "..." ถ้าต้องการวงเล็บปีกกาจริง ๆ พิมพ์ \\{' }, en: { what: 'There is code in { }, which this site does not take', todo: 'Write plain text, and put values of attributes in "..."; for a real brace type \\{' } };
const MODULE_CODE: Finding = { rule: 'mdx-import', th: { what: 'มีบรรทัด import หรือ export ซึ่งเป็นโค้ด', todo: 'ลบบรรทัดนี้ ใช้คอมโพเนนต์ได้เลยโดยไม่ต้อง import' }, en: { what: 'There is an import or export, which is code', todo: 'Remove it; components work without being imported' } };
const FOOTNOTE: Finding = { rule: 'footnote-undefined', th: { what: 'เชิงอรรถนี้ไม่มีข้อความ', todo: 'เพิ่มบรรทัด [^ชื่อ]: ข้อความ ท้ายเรื่อง' }, en: { what: 'This footnote has no text', todo: 'Add a line [^name]: text at the end' } };
const HEADING_LEVEL: Finding = { rule: 'heading-level', th: { what: 'หัวข้อระดับ # เป็นชื่อเรื่อง ซึ่งมีอยู่แล้ว', todo: 'เริ่มที่ ##' }, en: { what: 'A heading of level # is the title, which the page has already', todo: 'Begin with ##' } };
const headingId = (id: string): Finding => ({ rule: 'heading-id', th: { what: `"${id}" ใช้เป็นรหัสหัวข้อไม่ได้`, todo: 'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น [#how-it-began]' }, en: { what: `"${id}" cannot be the id of a heading`, todo: 'Use lower-case letters, digits and hyphens, such as [#how-it-began]' } });
const headingTwice = (id: string): Finding => ({ rule: 'heading-id-duplicate', th: { what: `มีหัวข้อรหัส "${id}" สองแห่ง`, todo: 'เปลี่ยนรหัสหนึ่งแห่ง' }, en: { what: `Two headings have the id "${id}"`, todo: 'Change one of them' } });
const rawHtml = (name: string): Finding => ({ rule: 'raw-html', th: { what: name ? `มีแท็ก HTML <${name}>` : 'มีแท็กเปล่า <>', todo: `ใช้ Markdown หรือคอมโพเนนต์: ${[...COMPONENTS.keys()].join(', ')}` }, en: { what: name ? `There is an HTML tag <${name}>` : 'There is an empty tag <>', todo: `Use Markdown or a component: ${[...COMPONENTS.keys()].join(', ')}` } });
const eventAttribute = (name: string): Finding => ({ rule: 'event-attribute', th: { what: `แอตทริบิวต์ ${name} สั่งให้โค้ดทำงานในเครื่องผู้อ่าน`, todo: 'ลบออก' }, en: { what: `The attribute ${name} would run code in the reader's browser`, todo: 'Remove it' } });
const styleAttribute = (name: string): Finding => ({ rule: 'style-attribute', th: { what: `แอตทริบิวต์ ${name} เปลี่ยนหน้าตาของหน้า`, todo: 'ลบออก หน้าตาเป็นเรื่องของเว็บ' }, en: { what: `The attribute ${name} changes how the page looks`, todo: 'Remove it; looks are the site’s business' } });
const attributeWithoutValue = (name: string): Finding => ({ rule: 'attribute-value', th: { what: `แอตทริบิวต์ ${name} ไม่มีค่า`, todo: `เขียน ${name}="..."` }, en: { what: `The attribute ${name} has no value`, todo: `Write ${name}="..."` } });
const misplaced = (name: string, parent: string): Finding => ({ rule: 'component-misplaced', th: { what: `<${name}> ต้องอยู่ใน <${parent}>`, todo: `ย้ายเข้าไปใน <${parent}> โดยตรง` }, en: { what: `<${name}> stands outside <${parent}>`, todo: `Move it directly into <${parent}>` } });
const noChildren = (name: string): Finding => ({ rule: 'component-children', th: { what: `<${name}> ไม่มีเนื้อใน`, todo: `เขียน <${name} ... />` }, en: { what: `Nothing may stand inside <${name}>`, todo: `Write <${name} ... />` } });
const onlyChildren = (name: string, allowed: readonly string[]): Finding => ({ rule: 'component-children', th: { what: `ใน <${name}> มีได้แต่ <${allowed.join('>, <')}>`, todo: `ย้ายข้อความนี้เข้าไปใน <${allowed[0]}>` }, en: { what: `Only <${allowed.join('>, <')}> may stand inside <${name}>`, todo: `Move this text into a <${allowed[0]}>` } });
const brokenMark = (value: string): Finding => value.startsWith('[@')
  ? { rule: 'citation-shape', th: { what: `การอ้างอิง "${short(value)}" ไม่ครบ`, todo: 'เขียน [@รหัส] หรือ [@รหัส, หน้า 12] หรือ [@รหัส; @รหัส]' }, en: { what: `The citation "${short(value)}" is not whole`, todo: 'Write [@id], [@id, p. 12] or [@id; @id]' } }
  : { rule: 'link-shape', th: { what: `ลิงก์ "${short(value)}" ไม่ครบ`, todo: 'เขียน [[รหัส]] หรือ [[รหัส|ข้อความ]] ในตารางให้เขียน [[รหัส\\|ข้อความ]]' }, en: { what: `The link "${short(value)}" is not whole`, todo: 'Write [[id]] or [[id|text]]; inside a table write [[id\\|text]]' } };

function unknownComponent(name: string): Finding {
  const close = didYouMean(name, COMPONENTS.keys());
  return { rule: 'component-unknown', th: { what: `ไม่มีคอมโพเนนต์ <${name}>`, todo: close ? `หมายถึง <${close}> หรือเปล่า` : `ที่ใช้ได้: ${[...COMPONENTS.keys()].join(', ')}` }, en: { what: `There is no component <${name}>`, todo: close ? `Did you mean <${close}>?` : `These may be used: ${[...COMPONENTS.keys()].join(', ')}` } };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
