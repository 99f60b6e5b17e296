import type { Root } from 'mdast';
import type { Parser, Plugin } from 'unified';
import type { VFile } from 'vfile';
import { tooDeepAt, tooDeepNode } from './nesting.ts';

/** `ruleId` of the message with which a text that is nested too deep is refused. */
export const TOO_DEEP_RULE = 'too-deep';

/**
 * Refuses a text whose marks are nested too deep, before it is parsed where that can be seen (the parser takes minutes
 * over such a text, or all of the stack), else before anything walks through its tree.
 */
export const remarkNesting: Plugin<[], string, Root> = function () {
  const parse = this.parser as Parser<Root> | undefined;
  if (!parse) throw new Error('remarkNesting stands behind remark-parse');
  const refuse = (file: VFile, place: { line: number; column: number }): never =>
    file.fail('Marks are nested too deep', { place, ruleId: TOO_DEEP_RULE });
  this.parser = (text, file) => {
    const deep = tooDeepAt(text);
    if (deep) return refuse(file, deep);
    let tree: Root;
    try {
      tree = parse(text, file);
    } catch (error) {
      if (error instanceof RangeError) return refuse(file, { line: 1, column: 1 });
      throw error;
    }
    const node = tooDeepNode(tree);
    if (node) return refuse(file, node.position?.start ?? { line: 1, column: 1 });
    return tree;
  };
};
