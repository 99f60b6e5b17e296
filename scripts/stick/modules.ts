import { transform, build } from 'esbuild';
import { captures } from '../../src/certain.ts';

/** Scripts of a built site by their names in `_astro/`, and what each imports before it runs. */
export class Scripts {
  readonly #read: (name: string) => string;
  readonly #known: ReadonlySet<string>;
  readonly #imports = new Map<string, string[]>();
  constructor(names: Iterable<string>, read: (name: string) => string) {
    this.#known = new Set(names);
    this.#read = read;
  }

  /** A script's text. */
  text = (name: string): string => this.#read(name);

  /** All that has to be there before a script runs, itself left out. */
  needs(name: string): string[] {
    const found = new Set<string>();
    const queue = [...this.#importsOf(name)];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...this.#importsOf(next));
    }
    found.delete(name);
    return [...found].sort();
  }

  /** All scripts that some pages may ever ask for. @param first those that the pages start with */
  reached(first: Iterable<string>): string[] {
    const found = new Set<string>();
    const queue = [...first];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next) || !this.#known.has(next)) continue;
      found.add(next);
      queue.push(...this.#importsOf(next), ...captures(this.#read(next), /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g));
    }
    return [...found].sort();
  }

  #importsOf(name: string): string[] {
    const known = this.#imports.get(name);
    if (known) return known;
    const imports = captures(this.#read(name), /\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g).filter((each) =>
      this.#known.has(each),
    );
    this.#imports.set(name, imports);
    return imports;
  }
}

/** Sheets and files that a script names by their whole address. */
export const namedFiles = (text: string, base: string): string[] =>
  captures(text, new RegExp(`["'\`]${base}(_astro/[\\w.-]+)["'\`]`, 'g'));

/**
 * A module of the site as a classic script, which a page may load from a disk: it hands the module over to the program of
 * the copy (`features/stick`).
 * @param name  its name in `_astro/`
 * @param needs see `Scripts.needs`
 * @throws when it names something that a copy could not load
 */
export async function moduleAsScript(
  name: string,
  text: string,
  needs: readonly string[],
  base: string,
): Promise<string> {
  // What the bundler would have a browser fetch early. Styles are not among it: our scripts add theirs themselves.
  const early = text.replace(/(const __vite__mapDeps=.*?m\.f=)\[([^\]]*)\]/s, (_, before: string, list: string) => {
    if (list.includes('.css'))
      throw new Error(`${name} brings a sheet with a module (${list}); a copy on disk would miss it.`);
    return `${before}[]`;
  });
  const dependencies = early.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]');
  const { code } = await transform(dependencies, {
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
    define: { 'import.meta.url': 'document.baseURI' },
    logLevel: 'silent',
  });
  const written = code
    .replace(/\brequire\("\.\/([^"]+)"\)/g, 'need("$1")')
    .replace(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g, 'load("$1")')
    .replace(new RegExp(`(["'\`])${base}(_astro/[\\w.-]+)\\1`, 'g'), '(diskCopy.root+"$2")');
  return `diskCopy.define(${JSON.stringify(name)},${JSON.stringify(needs)},function(need,module,load){"use strict";var exports=module.exports;${written}\n});\n`;
}

/** A program of ours as one classic script. @param define what is filled in, by name, as source text */
export async function program(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
    define,
  });
  return outputFiles.map(({ text }) => text).join('');
}
