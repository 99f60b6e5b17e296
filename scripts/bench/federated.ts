import { parseArgs } from 'node:util';
import { byBundle } from './federated/by-bundle.ts';
import { asNeighbour, ourOwn, patternOf, smallLibrary } from './federated/libraries.ts';
import { ENGLISH, LAO } from './federated/small-libraries.ts';
import { finders, type Find } from './needs/finders.ts';
import { success } from './needs/success.ts';
import type { Need } from './search/read-lines.ts';

const HELP = `npm run bench:federated

How often what people ask of one of three libraries is answered among the first three, and the mean of 1 ÷ rank: by each
library alone, and by all together, once by exchange lists (our own index holds what the others have; theirs stand among ours, and in a group of
their own) and once by Pagefind
bundles (merged in a browser as the search page does). Our library is asked what one of its lessons was told to be asked by,
which is taken out before; the Lao and the English one are small and invented, and asked what they do not say themselves.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const ours = ourOwn();
const pattern = patternOf(ours.library);
const others = [
  smallLibrary('lao', 'lo', 'th', LAO, pattern),
  smallLibrary('english', 'en', 'en', ENGLISH, pattern),
] as const;
const libraries = [ours, ...others];
const joined = ours.with(others.map(asNeighbour));

type Ask = (need: Need) => Find;
const engine = async (library: typeof joined, lang: 'th' | 'en'): Promise<Find> => {
  const found = (await finders(library, lang, ['ours'])).get('ours');
  if (!found) throw new Error('The engine of this site is not there.');
  return found;
};
const merged = new Map([
  ['th', await engine(joined, 'th')],
  ['en', await engine(joined, 'en')],
]);
const alone = new Map<string, Find>();
for (const { prefix, library, lang } of libraries) alone.set(prefix, await engine(library, lang));

/** What readers see under the name of a sister library, which stands in a group of its own. */
const ofSister = (prefix: string, hits: ReadonlyMap<string, readonly string[]>): Map<string, string[]> =>
  new Map([...hits].map(([id, list]) => [id, list.filter((hit) => hit.startsWith(`neighbour:${prefix}:`))]));

async function hitsOf(needs: readonly Need[], ask: Ask): Promise<Map<string, string[]>> {
  const hits = new Map<string, string[]>();
  for (const need of needs) hits.set(need.id, await ask(need)(need.query));
  return hits;
}
const there = (find: Find | undefined): Find => find ?? (() => []);
/** Needs as another library than ours is asked for them, from ours or from a bundle. */
const prefixed = (needs: readonly Need[], prefix: string): Need[] =>
  needs.map((need) => ({ ...need, relevant: need.relevant.map((hit) => `${prefix}:${hit}`) }));

const bundles = await byBundle(libraries);
const cell = (needs: readonly Need[], hits: ReadonlyMap<string, readonly string[]>): string => {
  const { at, mrr } = success(needs, hits);
  return `${(100 * (at[1] ?? 0)).toFixed(1).padStart(6)} ${mrr.toFixed(3)}`;
};
console.log(`
success@3 in %, MRR    by exchange list                              by Pagefind bundle
library (needs)       alone          among all      in its group   alone          merged`);
for (const { prefix, needs } of libraries) {
  const inOurs = prefix === 'ours' ? needs : prefixed(needs, `neighbour:${prefix}`);
  const inBundle = prefixed(needs, prefix);
  const together = await hitsOf(inOurs, ({ lang }) => there(merged.get(lang)));
  const cells = [
    cell(needs, await hitsOf(needs, () => there(alone.get(prefix)))),
    cell(inOurs, together),
    prefix === 'ours' ? '' : cell(inOurs, ofSister(prefix, together)),
    cell(inBundle, bundles.alone),
    cell(inBundle, bundles.merged),
  ];
  console.log(`${`${prefix} (${needs.length})`.padEnd(22)}${cells.map((text) => text.padEnd(15)).join('')}`);
}
