import type { Block } from './block.ts';
import { benefits } from './blocks/benefits.ts';
import { callout } from './blocks/callout.ts';
import { column } from './blocks/column.ts';
import { compare } from './blocks/compare.ts';
import { figure } from './blocks/figure.ts';
import { lessonCard } from './blocks/lesson-card.ts';
import { quote } from './blocks/quote.ts';
import { timeline } from './blocks/timeline.ts';

/**
 * Every component that authors may use. To add one: write it in `blocks/` and list it here; the check, the guide and
 * the editor then know it.
 */
export const COMPONENTS: ReadonlyMap<string, Block> = new Map(
  ([callout, figure, quote, benefits, timeline, lessonCard, compare, column] as Block<never>[] as Block[]).map(
    (block) => [block.name, block],
  ),
);
