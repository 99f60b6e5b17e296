import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { noFacts, type TextFacts } from '../../intake/raw-content.ts';
import { fieldReferences } from '../../intake/schema/field-references.ts';
import { COMPONENTS } from '../blocks/components.ts';
import { localImageName } from '../render/image.ts';
import { attributesOf } from '../syntax/attributes-of.ts';

/**
 * What a text points at, each with its place: links, citations, attributes that name an entry, images. And the headings
 * by which others point at it.
 */
export function textFacts(tree: Root): TextFacts {
  const facts = noFacts();
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const image = (src: string) => {
      const name = localImageName(src);
      if (name !== undefined) facts.images.push({ src: name, line, column });
    };
    if (node.type === 'wikiLink') facts.references.push({ target: node.target, line, column });
    else if (node.type === 'citation')
      for (const { source } of node.items) facts.references.push({ target: source, kind: 'source', line, column });
    else if (node.type === 'image') image(node.url);
    else if (node.type === 'heading' && node.data?.given !== undefined)
      facts.headings.push({ id: node.data.given, line, column });
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const block = node.name ? COMPONENTS.get(node.name) : undefined;
      if (!block) return;
      const attributes = attributesOf(node);
      if (block.name === 'Figure' && attributes['src']) image(attributes['src']);
      for (const { kind, id, path } of fieldReferences(block.attributes, attributes)) {
        // No component takes a rule.
        if (kind === 'rule') continue;
        const at = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === path[0],
        )?.position?.start;
        facts.references.push({ target: id, kind, line: at?.line ?? line, column: at?.column ?? column });
      }
    }
  });
  return facts;
}

/** Leaves what a text points at in `file.data.facts`. */
export const remarkTextFacts: Plugin<[], Root> = () => (tree, file) => void (file.data.facts = textFacts(tree));
