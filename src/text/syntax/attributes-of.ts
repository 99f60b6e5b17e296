import type { MdxJsxFlowElement } from 'mdast-util-mdx';

/** Plain attributes of a tag; expressions and spreads are left out. */
export function attributesOf(node: Pick<MdxJsxFlowElement, 'attributes'>): Record<string, string> {
  const plain = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(plain);
}
