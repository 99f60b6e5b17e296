import { addScript, root, type Module } from './copy.ts';

interface Defined {
  needs: readonly string[];
  run: Module;
}

const defined = new Map<string, Defined>();
const running = new Map<string, { exports: unknown }>();

/** Takes in a module that has come. */
export const define = (name: string, needs: readonly string[], run: Module): void =>
  void defined.set(name, { needs, run });

/** Brings a module with all that it needs, and runs it. @returns what it exports */
export async function load(name: string): Promise<unknown> {
  await bring(name);
  await Promise.all((defined.get(name)?.needs ?? []).map(bring));
  return need(name);
}

const bring = (name: string): Promise<void> =>
  defined.has(name) ? Promise.resolve() : addScript(`${root}_astro/${name}`);

/** What a module exports; it is run at the first call, as in a browser after what it needs. */
function need(name: string): unknown {
  const before = running.get(name);
  if (before) return before.exports;
  const module = { exports: {} as unknown };
  running.set(name, module);
  const found = defined.get(name);
  if (!found) throw new Error(`The script ${name} of this copy is missing.`);
  found.run(need, module, load);
  return module.exports;
}
