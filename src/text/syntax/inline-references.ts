import type { Definition, Image, Link, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Turns `[text][name]` and `![alt][name]` into plain links and images, so that everything later sees one form only. */
export const remarkInlineReferences: Plugin<[], Root> = () => inlineReferences;

function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(
    tree,
    'definition',
    (node) => void (definitions.has(node.identifier) || definitions.set(node.identifier, node)),
  );
  if (definitions.size === 0) return;
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    const { url, title } = definition;
    const inline: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, position: node.position }
        : { type: 'image', url, title, alt: node.alt, position: node.position };
    parent.children[index] = inline;
  });
}
