import { raisedText } from '../../../words/raised-letters.ts';
import { PROMPT } from './control.ts';
import { alternatives, drawn } from './drawn.ts';
import { maybeLinked } from './link.ts';
import { nearby, type Line, type Reading } from './reading.ts';
import type { Look } from './styles.ts';
import { isSymbolFont, symbol, symbols } from './symbols.ts';
import { place } from './told.ts';
import { child, element, elements, textOf, within, type Element } from './xml.ts';

const THAI = /[\u0e00-\u0e7f\u0590-\u08ff]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
/** Points by which letters must leave the line to be raised, not only shifted. */
const RAISED = 2;

/** Reads a run: letters of one look, and what stands among them. */
export function run(reading: Reading, node: Element, line: Line): void {
  const { styles, teller } = reading.word;
  const properties = child(node, 'w:rPr');
  const look = styles.run(line.base, properties);
  const prompt = /^placeholder text$/.test(styles.runStyle(properties));
  let hidden = false;
  for (const inner of elements(node)) {
    if (inner.name === 'w:fldChar') {
      const ended = reading.fields.mark(inner);
      if (ended?.text) readText(reading, ended.text, look, line);
      if (ended?.missing) teller.tell('field-empty', place(nearby(reading, line), ended.missing));
    } else if (inner.name === 'w:instrText') reading.fields.instruction(textOf(inner));
    else if (inner.name === 'w:rPr' || reading.fields.silent) continue;
    else if (look.hidden) hidden ||= inner.name !== 'w:lastRenderedPageBreak' && inner.name !== 'w:commentReference';
    else if (prompt && inner.name === 'w:t' && PROMPT.test(textOf(inner)))
      teller.tell('placeholder', `${place(nearby(reading, line))} ${place('', textOf(inner))}`);
    else content(reading, inner, look, line);
  }
  if (hidden) teller.tell('hidden-text', place(nearby(reading, line)));
}

function content(reading: Reading, node: Element, look: Look, line: Line): void {
  const { teller } = reading.word;
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      readText(reading, textOf(node), look, line);
      return;
    case 'w:sym': {
      const font = node.attributes['w:font'] ?? '';
      const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
      const letter = Number.isFinite(code) ? symbol(font, code) : undefined;
      if (letter !== undefined) readText(reading, letter, { ...look, font: undefined }, line);
      else teller.tell('symbols', place(nearby(reading, line), `${font} ${node.attributes['w:char'] ?? ''}`));
      return;
    }
    case 'w:tab':
    case 'w:ptab':
      put(reading, [element('w:tab')], look, line, ' ');
      return;
    case 'w:br':
    case 'w:cr':
      put(reading, [element('w:br')], look, line, ' ');
      return;
    case 'w:noBreakHyphen':
      readText(reading, '-', look, line);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      if (reading.word.notes) {
        const words = reading.word.notes.get(`${node.name} ${node.attributes['w:id']}`);
        if (words) readText(reading, ` (${words})`, look, line);
      } else put(reading, [element(node.name, { 'w:id': node.attributes['w:id'] ?? '' })], look, line, '');
      return;
    case 'w:ruby': {
      const words = (name: string): string => within(child(node, name), 'w:t').map(textOf).join('');
      const [base, said] = [words('w:rubyBase'), words('w:rt')];
      if (said.trim()) teller.tell('ruby', place('', `${base}(${said})`));
      readText(reading, said.trim() ? `${base}(${said})` : base, look, line);
      return;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      drawn(reading, node, line);
      return;
    case 'mc:AlternateContent':
      for (const inner of alternatives(node)) content(reading, inner, look, line);
      return;
    case 'w:delText':
    case 'w:softHyphen':
    case 'w:lastRenderedPageBreak':
    case 'w:commentReference':
    case 'w:annotationRef':
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      return;
    default:
      for (const inner of elements(node)) if (inner.name !== 'w:rPr') content(reading, inner, look, line);
  }
}

/** Letters as they are seen: signs of symbol fonts, raised and lowered ones. */
export function readText(reading: Reading, text: string, look: Look, line: Line): void {
  if (!text) return;
  const { teller } = reading.word;
  let words = text;
  if (isSymbolFont(look.font) || /[\uf000-\uf0ff]/.test(words)) {
    const read = symbols(words, look.font && isSymbolFont(look.font) ? look.font : '');
    if (read.unknown) teller.tell('symbols', place(nearby(reading, line), `${look.font ?? ''} ×${read.unknown}`));
    words = read.text;
  }
  const position = look.position ?? 0;
  const raised =
    look.raised === 'super' || look.raised === 'sub'
      ? look.raised
      : look.raised === undefined && Math.abs(position) >= RAISED
        ? position > 0
          ? 'super'
          : 'sub'
        : undefined;
  if (raised && words.trim()) {
    const letters = raisedText(words, raised);
    if (letters === undefined) teller.tell('raised-letters', place(line.words, words));
    else words = letters;
  }
  if (look.caps && /\p{Ll}/u.test(words)) teller.tell('capitals', place('', words));
  put(reading, [element('w:t', {}, [{ type: 'text', value: words }])], look, line, words);
}

function put(reading: Reading, content: Element[], look: Look, line: Line, words: string): void {
  const thai = THAI.test(words);
  const complex = thai || !LATIN.test(words);
  const size = (thai ? (look.sizeThai ?? look.size) : (look.size ?? look.sizeThai)) ?? 0;
  const properties = [
    ...(look.bold || (complex && look.boldThai) ? [element('w:b')] : []),
    ...(look.italic || (complex && look.italicThai) ? [element('w:i')] : []),
    ...(look.strike ? [element('w:strike')] : []),
    ...(size > 0 ? [element('w:sz', { 'w:val': String(Math.round(size * 2)) })] : []),
  ];
  line.words += words;
  line.contents ||= reading.fields.contents;
  const run = element('w:r', {}, [...(properties.length ? [element('w:rPr', {}, properties)] : []), ...content]);
  line.out.push(...maybeLinked(reading, run, words));
}
