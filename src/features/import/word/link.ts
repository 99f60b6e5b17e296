import type { Reading } from './reading.ts';
import { place } from './told.ts';
import { element, type Element } from './xml.ts';

/** Runs within a link; a link that no web page can follow is told, and its words stay. */
export function link(reading: Reading, address: string, runs: Element[], words: string): Element[] {
  if (!runs.length) return [];
  if (/^(?:https?:|mailto:|tel:)/i.test(address)) {
    const { links } = reading.word;
    const at = links.indexOf(address);
    return [element('w:hyperlink', { 'r:id': `link${at >= 0 ? at : links.push(address) - 1}` }, runs)];
  }
  // The lines of a table of contents all lead into the text.
  if (address.startsWith('#') && words.trim() && !reading.contents && !reading.fields.contents)
    reading.word.teller.tell('internal-links', place('', words));
  else if (address && !address.startsWith('#')) reading.word.teller.tell('links', `${place('', words)} (${address})`);
  return runs;
}

/** A run, within a link where a field makes it one. */
export function maybeLinked(reading: Reading, run: Element, words = ''): Element[] {
  const address = reading.fields.link;
  return address === undefined ? [run] : link(reading, address, [run], words);
}
