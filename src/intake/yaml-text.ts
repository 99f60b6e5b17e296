import { Document, isScalar, isSeq, visit, type Node, type ToStringOptions } from 'yaml';

/** How a document is printed: a long sentence stays on its line, short lists have no spaces at their ends. */
export const YAML_STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/**
 * Fields as YAML, as an author would write it: short lists of ids on one line, long words on one line each. The only
 * writer of YAML: hand it fields in the order of their schema (`inOrder`), and none of them can be lost.
 */
export const yamlText = (data: unknown): string => {
  const document = new Document(data);
  inlineShortLists(document);
  return document.toString(YAML_STYLE);
};

/** A value as a part of a document that is there already, written as `yamlText` writes it. */
export function yamlPart(document: Document, value: unknown): Node | null {
  const part = new Document(document.createNode(value));
  inlineShortLists(part);
  return part.contents;
}

/** A content file: front matter and text. @param body words of the text; the empty string for none */
export const entryText = (data: unknown, body: string): string =>
  `---\n${yamlText(data).trimEnd()}\n---\n${body.trim() ? `\n${body.trim()}\n` : ''}`;

function inlineShortLists(document: Document): void {
  visit(document, {
    Seq: (_key, node) =>
      void (
        isSeq(node) &&
        node.items.length <= 8 &&
        node.items.every((item) => isScalar(item) && String(item.value).length <= 40) &&
        (node.flow = true)
      ),
  });
}
