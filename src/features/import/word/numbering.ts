import { itemAt } from '../../../certain.ts';
import { formatted } from './number-formats.ts';
import { symbols } from './symbols.ts';
import { child, elements, valueOf, within, type Element } from './xml.ts';

/** The number that Word shows before a paragraph. */
export interface Label {
  /** Level, from 0. */
  level: number;
  /** A mark instead of a number. */
  bullet: boolean;
  /** The number of its own level. */
  number: number;
  /** What Word shows, such as `ข้อ ๑`, `1.1`, `(ก)`; of a bullet only one that means something, such as ✓. */
  text: string;
}

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  /** Level after which this one begins anew; the one above where nothing is said, none where it is 0. */
  restart: number | undefined;
  style: string | undefined;
  /** The mark of a bullet that says more than that a point begins. */
  sign: string;
}

/** Marks that mean something: ticks, crosses, boxes, stars, faces, hands. */
const MEANING = /^[✓✔✗✘☐☑☒☺☹★☆⚠✕✖✚👍👎☎✉☞☛←→↑↓+−×?!]$/u;

/**
 * Counts the numbered paragraphs of a file as Word does. Lists that share one definition go on counting after whatever
 * stands between them.
 */
export class Numbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #linked = new Map<string, string>();
  readonly #lists = new Map<string, { abstract: string; levels: Map<number, Level>; starts: Map<number, number> }>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param root the part that defines the lists; none in a file without lists */
  constructor(root: Element | undefined) {
    const styled = new Map<string, string>();
    const references = new Map<string, string>();
    for (const node of within(root, 'w:abstractNum')) {
      const id = node.attributes['w:abstractNumId'] ?? '';
      const levels = new Map<number, Level>();
      for (const level of elements(node))
        if (level.name === 'w:lvl') levels.set(Number(level.attributes['w:ilvl']) || 0, levelOf(level));
      this.#abstract.set(id, levels);
      const own = valueOf(node, 'w:styleLink');
      const other = valueOf(node, 'w:numStyleLink');
      if (own) styled.set(own, id);
      if (other) references.set(id, other);
    }
    for (const [id, style] of references) {
      const target = styled.get(style);
      if (target !== undefined && target !== id) this.#linked.set(id, target);
    }
    for (const node of within(root, 'w:num')) {
      const named = valueOf(node, 'w:abstractNumId') ?? '';
      const abstract = this.#linked.get(named) ?? named;
      const levels = new Map(this.#abstract.get(abstract));
      const starts = new Map<number, number>();
      for (const override of elements(node).filter(({ name }) => name === 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl']) || 0;
        const own = child(override, 'w:lvl');
        if (own) levels.set(at, levelOf(own));
        const start = Number.parseInt(valueOf(override, 'w:startOverride') ?? '', 10);
        if (Number.isFinite(start)) starts.set(at, start);
        else if (own) starts.set(at, levelOf(own).start);
      }
      this.#lists.set(node.attributes['w:numId'] ?? '', { abstract, levels, starts });
    }
  }

  /** The level that a list gives to the paragraphs of a style; `undefined` where it names none. */
  levelOfStyle(list: string, style: string): number | undefined {
    for (const [at, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return at;
    return undefined;
  }

  /**
   * The number of the next paragraph of a list; counting goes on with every call.
   * @param list id of the list (`w:numId`)
   * @param at   its level, from 0
   */
  next(list: string, at: number): Label | undefined {
    const found = this.#lists.get(list);
    const level = found?.levels.get(at);
    if (!found || !level) return undefined;
    const counts = this.#counts.get(found.abstract) ?? [];
    this.#counts.set(found.abstract, counts);
    const start = found.starts.get(at);
    if (start !== undefined && !this.#begun.has(`${list} ${at}`)) {
      this.#begun.add(`${list} ${at}`);
      counts[at] = start;
      counts.length = at + 1;
    } else counts[at] = counts[at] === undefined ? (start ?? level.start) : counts[at] + 1;
    for (let below = at + 1; below < counts.length; below++) {
      const restart = found.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) delete counts[below];
    }
    if (level.format === 'bullet') return { level: at, bullet: true, number: counts[at], text: level.sign };
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1;
      const other = found.levels.get(which);
      const number = which === at ? itemAt(counts, at) : (counts[which] ?? other?.start ?? 1);
      return formatted(number, level.legal && other?.format !== 'none' ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return { level: at, bullet: false, number: counts[at], text: text.trim() };
  }
}

function levelOf(node: Element): Level {
  const number = (name: string): number | undefined => {
    const value = Number.parseInt(valueOf(node, name) ?? '', 10);
    return Number.isFinite(value) ? value : undefined;
  };
  const font = child(child(node, 'w:rPr'), 'w:rFonts')?.attributes;
  const sign = symbols(valueOf(node, 'w:lvlText') ?? '', font?.['w:ascii'] ?? font?.['w:hAnsi'] ?? '').text;
  return {
    start: number('w:start') ?? 0,
    format: valueOf(node, 'w:numFmt') ?? formatChoice(node) ?? 'decimal',
    text: valueOf(node, 'w:lvlText') ?? '',
    legal: child(node, 'w:isLgl') !== undefined && valueOf(node, 'w:isLgl') !== '0',
    restart: number('w:lvlRestart'),
    style: valueOf(node, 'w:pStyle'),
    sign: MEANING.test(sign) ? sign : '',
  };
}

/** Newer formats stand beside an older one that all programs know. */
const formatChoice = (node: Element): string | undefined => {
  const [choice] = within(child(node, 'mc:AlternateContent'), 'mc:Fallback');
  return choice && valueOf(choice, 'w:numFmt');
};
