import { child, elements, switched, valueOf, type Element } from './xml.ts';

/** How letters look, as far as our texts can tell; `undefined` where nothing is said. */
export interface Look {
  bold?: boolean | undefined;
  /** Bold of Thai and other letters that Word calls complex. */
  boldThai?: boolean | undefined;
  italic?: boolean | undefined;
  italicThai?: boolean | undefined;
  strike?: boolean | undefined;
  hidden?: boolean | undefined;
  caps?: boolean | undefined;
  /** Size in points. */
  size?: number | undefined;
  sizeThai?: number | undefined;
  raised?: 'super' | 'sub' | 'no' | undefined;
  /** Points by which letters stand above the line; negative below. */
  position?: number | undefined;
  font?: string | undefined;
}

/** What a paragraph style says. */
export interface ParagraphStyle {
  id: string;
  /** Names of the style and of those that it is based on, in lower case, nearest first. */
  names: readonly string[];
  /** Level of the outline, from 0; 9 is body text. */
  outline: number | undefined;
  list: { id: string; level: number | undefined; style: string } | undefined;
  centred: boolean | undefined;
}

/** Properties that a style switches over instead of on, when the style of the paragraph has them too. */
const TOGGLES = ['bold', 'boldThai', 'italic', 'italicThai', 'strike', 'hidden', 'caps'] as const;

interface Style {
  id: string;
  name: string;
  based: string | undefined;
  paragraph: Element | undefined;
  look: Look;
}

/** The styles of a Word file, each with all that it inherits. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: Look;
  #normal: string | undefined;

  /** @param root the part that defines the styles; none in a file without */
  constructor(root: Element | undefined) {
    for (const node of elements(root).filter(({ name }) => name === 'w:style')) {
      const id = node.attributes['w:styleId'] ?? '';
      if (node.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes['w:default'] ?? ''))
        this.#normal = id;
      this.#styles.set(id, {
        id,
        name: (valueOf(node, 'w:name') ?? '').toLowerCase().trim(),
        based: valueOf(node, 'w:basedOn'),
        paragraph: child(node, 'w:pPr'),
        look: lookOf(child(node, 'w:rPr')),
      });
    }
    this.#defaults = lookOf(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  /** A style and those that it is based on, nearest first. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < 20;) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = style.based;
    }
    return chain;
  }

  /** What the style of a paragraph says; of the plain style where it names none. */
  paragraph(id: string | undefined): ParagraphStyle {
    const chain = this.#chain(id !== undefined && this.#styles.has(id) ? id : this.#normal);
    const first = <T>(read: (style: Style) => T | undefined): T | undefined => {
      for (const style of chain) {
        const found = read(style);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return {
      id: id ?? '',
      names: chain.length ? chain.map(({ name }) => name) : id ? [id.toLowerCase()] : [],
      outline: first(({ paragraph }) => outlineOf(paragraph)),
      list: first(({ paragraph, id: style }) => {
        const properties = child(paragraph, 'w:numPr');
        const list = valueOf(properties, 'w:numId');
        const level = Number.parseInt(valueOf(properties, 'w:ilvl') ?? '', 10);
        return list === undefined ? undefined : { id: list, level: Number.isFinite(level) ? level : undefined, style };
      }),
      centred: first(({ paragraph }) => centredBy(paragraph)),
    };
  }

  /** How letters of a paragraph look where nothing else is said. */
  base(paragraph: string | undefined): Look {
    const chain = this.#chain(paragraph !== undefined && this.#styles.has(paragraph) ? paragraph : this.#normal);
    return merged([...chain.map(({ look }) => look), this.#defaults]);
  }

  /**
   * How a run of letters looks.
   * @param base       the look of its paragraph's style
   * @param properties its own properties (`w:rPr`)
   */
  run(base: Look, properties: Element | undefined): Look {
    if (!properties) return base;
    const direct = lookOf(properties);
    const named = merged(this.#chain(valueOf(properties, 'w:rStyle')).map(({ look }) => look));
    // Programs that make Word files from web pages name this style and forget to define it.
    const style = valueOf(properties, 'w:rStyle') ?? '';
    if (!this.#styles.has(style) && /^sup(?:erscript)?$/i.test(style)) named.raised = 'super';
    if (!this.#styles.has(style) && /^sub(?:script)?$/i.test(style)) named.raised = 'sub';
    const look: Look = merged([direct, named, base]);
    for (const property of TOGGLES)
      if (direct[property] === undefined && named[property] && base[property]) look[property] = false;
    return look;
  }

  /** The name of a style of letters, in lower case. */
  runStyle(properties: Element | undefined): string {
    return this.#styles.get(valueOf(properties, 'w:rStyle') ?? '')?.name ?? '';
  }
}

/** The outline level that properties of a paragraph give; `undefined` where they give none. */
export function outlineOf(properties: Element | undefined): number | undefined {
  const level = Number.parseInt(valueOf(properties, 'w:outlineLvl') ?? '', 10);
  return Number.isFinite(level) ? level : undefined;
}

/** Whether properties of a paragraph put it in the middle; `undefined` where they say nothing. */
export function centredBy(properties: Element | undefined): boolean | undefined {
  const side = valueOf(properties, 'w:jc');
  return side === undefined ? undefined : side === 'center';
}

function merged(looks: readonly Look[]): Look {
  const result: Look = {};
  for (const look of looks)
    for (const [key, value] of Object.entries(look))
      if (value !== undefined && result[key as keyof Look] === undefined) Object.assign(result, { [key]: value });
  return result;
}

function lookOf(properties: Element | undefined): Look {
  if (!properties) return {};
  const number = (name: string): number | undefined => {
    const value = Number.parseFloat(valueOf(properties, name) ?? '');
    return Number.isFinite(value) ? value / 2 : undefined;
  };
  const alignment = valueOf(properties, 'w:vertAlign');
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const single = switched(properties, 'w:strike');
  const double = switched(properties, 'w:dstrike');
  return {
    bold: switched(properties, 'w:b'),
    boldThai: switched(properties, 'w:bCs'),
    italic: switched(properties, 'w:i'),
    italicThai: switched(properties, 'w:iCs'),
    strike: single || double ? true : (single ?? double),
    hidden: switched(properties, 'w:vanish'),
    caps: switched(properties, 'w:caps') || switched(properties, 'w:smallCaps') || undefined,
    size: number('w:sz'),
    sizeThai: number('w:szCs'),
    raised:
      alignment === 'superscript'
        ? 'super'
        : alignment === 'subscript'
          ? 'sub'
          : alignment === undefined
            ? undefined
            : 'no',
    position: number('w:position'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? fonts?.['w:cs'] ?? undefined,
  };
}
