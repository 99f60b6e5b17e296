import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * A table in a box that scrolls sideways on a narrow screen, from the keyboard too. @param label what a screen reader
 * calls the box
 */
export const scrollingTable = (table: Element, label: string): Element =>
  h('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label }, table);
