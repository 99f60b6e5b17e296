import type { TextFacts } from '../intake/raw-content.ts';
import type { BlockContext } from './blocks/block.ts';
import type { BodyContext } from './render/body-context.ts';
import type { Citations } from './render/citations.ts';
import type { Body } from './body.ts';
import type { LocatedFinding } from './syntax/located-finding.ts';

/** What the handlers of one text share while it becomes HTML. */
export interface Rendering {
  context: BodyContext;
  block: BlockContext;
  citations: Citations;
  /** `kind:id` of what the text links to or shows, in order of appearance. */
  links: Set<string>;
  /** Tables met so far: screen readers list their boxes, so each needs a name of its own. */
  tables: number;
}

declare module 'vfile' {
  /** What the plug-ins of the text pipeline ask for and leave behind in the file that they work on. */
  interface DataMap {
    /** Everything in the text that is not plain words, Markdown or one of our components. */
    findings?: LocatedFinding[];
    /** What the text points at. */
    facts?: TextFacts;
    /** What the text is rendered with; needed from the terms on. */
    rendering?: Rendering;
    /** Ids of the terms that got a hint. */
    terms?: string[];
    /** Headings of the text, and the whole of it as blocks. */
    outline?: Pick<Body, 'headings' | 'blocks'>;
  }
}
