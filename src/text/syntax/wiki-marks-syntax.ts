import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, ParseContext, State, TokenizeContext } from 'micromark-util-types';
import type { Plugin } from 'unified';
import { markOf } from './marks.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiMark: 'wikiMark';
  }
}

const OPEN = 91;
const CLOSE = 93;
const AT = 64;
const ROUND = 40;
const LONGEST = 999;
/** Signs that may begin something else than a mark, and what cannot be in one: such marks are read the long way. */
const SPECIAL = new Set([...'!&*<\\_`~{}/[\ufffd'].map((sign) => sign.charCodeAt(0)));

/**
 * Reads plain `[[…]]` and `[@…]` in one step. Markdown takes each bracket for the possible beginning of a link, and the
 * many small pieces that are left when it is none cost the square of their number. Whatever could be anything else (a
 * link around the mark, other marks inside, a line end) is left to Markdown, and `remarkMarks` finds it in the text.
 */
export const remarkWikiMarks: Plugin<[], string, Root> = function () {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(wikiMarks);
  (data.fromMarkdownExtensions ??= []).push(wikiMarksToTree);
};

const mark: Construct = { name: 'wikiMark', tokenize: tokenizeMark };
/** What stands behind a mark cannot make a link of it. */
const noLabel: Construct = { partial: true, tokenize: tokenizeNoLabel };
const strayEnd: Construct = { name: 'wikiMarkStrayEnd', tokenize: tokenizeStrayEnd };

const wikiMarks: Extension = { text: { [OPEN]: mark, [CLOSE]: strayEnd } };

const wikiMarksToTree: FromMarkdown = {
  enter: {
    wikiMark(token) {
      this.enter(markOf(this.sliceSerialize(token)), token);
    },
  },
  exit: {
    wikiMark(token) {
      this.exit(token);
    },
  },
};

function tokenizeMark(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
  nok: State,
): State {
  const before = this.previous;
  const inLabel = openLabel(this);
  const named = definedIn(this.parser);
  let link = false;
  let inside = '';
  let size = 0;
  return (code) => {
    if (before === OPEN || inLabel) return nok(code);
    effects.enter('wikiMark');
    effects.consume(code);
    return second;
  };

  function second(code: Code): State | undefined {
    if (code !== OPEN && code !== AT) return nok(code);
    link = code === OPEN;
    if (!link) inside = '@';
    effects.consume(code);
    return within;
  }

  function within(code: Code): State | undefined {
    if (code === CLOSE) {
      // A web or mail address inside would be a link of its own.
      const address = link ? /@|www\./i : /[^\s;]@|www\./i;
      if (address.test(inside) || named.names.has(normal(inside))) return nok(code);
      effects.consume(code);
      return link ? second2 : end();
    }
    if (code === null || code < 32 || SPECIAL.has(code) || ++size > LONGEST) return nok(code);
    inside += String.fromCharCode(code);
    effects.consume(code);
    return within;
  }

  function second2(code: Code): State | undefined {
    if (code !== CLOSE) return nok(code);
    effects.consume(code);
    return end();
  }

  function end(): State {
    effects.exit('wikiMark');
    return (code) => {
      if (code === ROUND) return nok(code);
      return code === OPEN && named.names.size > 0 ? effects.check(noLabel, ok, nok)(code) : ok(code);
    };
  }
}

function tokenizeNoLabel(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
  nok: State,
): State {
  const { at } = definedIn(this.parser);
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return (next) => (next === OPEN || (next === AT && !at) ? ok(next) : nok(next));
  };
}

/**
 * A `]` that closes nothing is a letter. Footnotes look for their beginning from every `]` back to the last bracket
 * that opened, which is the beginning of the paragraph where there is none.
 */
function tokenizeStrayEnd(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
  nok: State,
): State {
  const open = openLabel(this);
  return (code) => {
    if (open) return nok(code);
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return ok;
  };
}

/** Whether a bracket before this place may still become a link around it. */
function openLabel(context: TokenizeContext): boolean {
  const labels = context._labelStarts;
  while (labels?.at(-1)?._balanced) labels.pop();
  return !!labels && labels.length > 0;
}

interface Defined {
  count: number;
  names: ReadonlySet<string>;
  /** Whether one of them begins like a citation. */
  at: boolean;
}

const known = new WeakMap<ParseContext, Defined>();

/** Names that a text gives to addresses (`[name]: https://…`). */
function definedIn(parser: ParseContext): Defined {
  const before = known.get(parser);
  if (before?.count === parser.defined.length) return before;
  const names = new Set(parser.defined);
  const found = { count: parser.defined.length, names, at: [...names].some((name) => name.startsWith('@')) };
  known.set(parser, found);
  return found;
}

/** A name as Markdown compares it. */
const normal = (name: string): string => name.replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase().toUpperCase();
