import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { ID_SHAPE } from '../../intake/schema/names.ts';
import type { Finding } from '../../intake/problem.ts';
import { schemaFindings } from '../../intake/check/schema-problems.ts';
import { COMPONENTS } from '../blocks/components.ts';
import { localImageName } from '../render/image.ts';
import type { LocatedFinding } from '../syntax/located-finding.ts';
import {
  EXPRESSION,
  FOOTNOTE,
  HEADING_LEVEL,
  MODULE_CODE,
  attributeWithoutValue,
  brokenMark,
  eventAttribute,
  headingId,
  headingTwice,
  imageAddress,
  imageFindings,
  linkFinding,
  misplaced,
  noChildren,
  onlyChildren,
  rawHtml,
  styleAttribute,
  unknownComponent,
} from './text-advice.ts';
import { attributesOf } from '../syntax/attributes-of.ts';

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Finds everything in a text that is not plain words, Markdown or one of our components: code, raw HTML, unknown tags
 * and attributes, unsafe addresses.
 * @param tree a text as `parseText` gives it, before it is rendered
 * @param source the text itself: `&#105;mport` at the beginning of a line is the word and not code
 */
export function checkText(tree: Root, source: string): LocatedFinding[] {
  const findings: LocatedFinding[] = [];
  const headings = new Set<string>();
  visit(tree, (node, _index, parent) => {
    const report = (
      finding: Finding | undefined,
      at: { line: number; column: number } | undefined = node.position?.start,
    ) => {
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
        return report(
          parent?.type === 'root' &&
            node.children[0]?.type === 'text' &&
            /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s|['"])|export\s+(?:default|const|let|var|function|class|async|\{|\*))/.test(
              node.children[0].value,
            ) &&
            /^[ie]/.test(source.slice(node.children[0].position?.start.offset))
            ? MODULE_CODE
            : undefined,
        );
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

/** Leaves what `checkText` finds in `file.data.findings`. */
export const remarkSafeMdx: Plugin<[], Root> = () => (tree, file) =>
  void (file.data.findings = checkText(tree, String(file)));

function tagFindings(
  node: Tag,
  parent: Nodes | undefined,
): { finding: Finding; at?: { line: number; column: number } | undefined }[] {
  const block = node.name ? COMPONENTS.get(node.name) : undefined;
  if (!node.name || !block)
    return [
      { finding: !node.name || /^[a-z]/.test(node.name) ? rawHtml(node.name ?? '') : unknownComponent(node.name) },
    ];
  const found: { finding: Finding; at?: { line: number; column: number } | undefined }[] = [];
  for (const attribute of node.attributes) {
    const at = attribute.position?.start;
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (attribute.value !== null && typeof attribute.value === 'object')
    )
      found.push({ finding: EXPRESSION, at });
    else if (/^on/i.test(attribute.name)) found.push({ finding: eventAttribute(attribute.name), at });
    else if (attribute.name === 'style' || attribute.name === 'class' || attribute.name === 'className')
      found.push({ finding: styleAttribute(attribute.name), at });
    else if (typeof attribute.value !== 'string') found.push({ finding: attributeWithoutValue(attribute.name), at });
  }
  if (found.length === 0) {
    const attributes = attributesOf(node);
    const parsed = block.attributes.safeParse(attributes);
    if (!parsed.success) {
      for (const { path, finding } of schemaFindings(block.attributes, attributes, parsed.error.issues)) {
        const at = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === path[0],
        )?.position?.start;
        found.push({
          finding: ATTRIBUTE_RULES[finding.rule]
            ? {
                ...finding,
                rule: ATTRIBUTE_RULES[finding.rule] ?? finding.rule,
                params: { ...finding.params, block: block.name, attribute: String(path[0] ?? '') },
                th: { ...finding.th, what: `<${block.name}>: ${finding.th.what}` },
                en: { ...finding.en, what: `<${block.name}>: ${finding.en.what}` },
              }
            : finding,
          at,
        });
      }
    }
    if (block.name === 'Figure' && attributes['src'] && localImageName(attributes['src']) === undefined)
      found.push({ finding: imageAddress(attributes['src']) });
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

/** Rules of fields as they are called for attributes. */
const ATTRIBUTE_RULES: Record<string, string> = {
  'field-unknown': 'attribute-unknown',
  'field-missing': 'attribute-missing',
  'field-empty': 'attribute-missing',
  'value-unknown': 'attribute-value',
  'type-wrong': 'attribute-value',
  'id-shape': 'id-shape',
};
