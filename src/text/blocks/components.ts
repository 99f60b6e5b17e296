import type { Block } from './block.ts';
import { benefits } from './benefits.ts';
import { callout } from './callout.ts';
import { column } from './column.ts';
import { compare } from './compare.ts';
import { figure } from './figure.ts';
import { lessonCard } from './lesson-card.ts';
import { quote } from './quote.ts';
import { timeline } from './timeline.ts';

/**
 * Every component that authors may use. To add one: write it in `blocks/` and list it here; the check, the guide and
 * the editor then know it.
 */
export const COMPONENTS: ReadonlyMap<string, Block> = new Map(
  ([callout, figure, quote, benefits, timeline, lessonCard, compare, column] as Block<never>[] as Block[]).map(
    (block) => [block.name, block],
  ),
);
