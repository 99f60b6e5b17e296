/** HTML that is safe to put into a page: made only by `markup`, which escapes everything that is put into it. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

type Part = string | number | Markup | false | undefined | readonly Part[];

/**
 * Writes HTML. Strings put in are escaped, `Markup` goes in as it is, lists are joined, `false` and `undefined` leave
 * nothing.
 */
export function markup(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(texts.map((text, index) => text + (index < parts.length ? written(parts[index]) : '')).join(''));
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (Array.isArray(part)) return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
