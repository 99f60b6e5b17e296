import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGS } from '../../src/words/languages.ts';
import { ENGINES, finders, type EngineName } from './needs/finders.ts';
import { DEPTHS, success } from './needs/success.ts';
import { libraryIndex } from '../../src/features/search/index/library-index.ts';
import { engineBytes } from './needs/engine-bytes.ts';
import { firstSearch } from './needs/first-search.ts';
import { ownLibrary, ownSiteTexts } from './search/own-library.ts';
import { readNeeds } from './search/read-lines.ts';

const HELP = `npm run bench:needs -- --needs N.jsonl [--out R.jsonl] [--engines ${ENGINES.join(',')}] [--misses] [--cost]

How often what people come with finds an answer among the first results, by class of need: this site as it ranks and as its
results page draws it, beside MiniSearch over words, over letter trigrams, and both fused by reciprocal rank; all over the
index that the site ships, records included.

need line     {"id","query","lang","class","relevant":["kind:id",…]}
result line   {"id","hits":["kind:id",…]}, ten best first, of this site as it ranks
--misses      tells what had no right answer among the first three
--cost        tells what a first search in the dialog fetches of the index, and in how many rounds (medians), and its parts

Broken lines are named with file:line and left out; the others run.`;

const { values } = readArguments();
const engines = (values.engines ?? ENGINES.join(',')).split(',').map((name) => name.trim());
const strange = engines.filter((name) => !ENGINES.some((known) => known === name));
if (!values.needs || strange.length > 0 || values.help) {
  if (strange.length > 0) console.error(`Unknown engine: ${strange.join(', ')}. Known: ${ENGINES.join(', ')}\n`);
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const library = ownLibrary();
const byLang = new Map(
  await Promise.all(LANGS.map(async (lang) => [lang, await finders(library, lang, engines as EngineName[])] as const)),
);
const { good: needs, broken } = readNeeds(values.needs);
for (const line of broken) console.error(line);
if (needs.length === 0) {
  console.error('Nothing to measure: no usable need.');
  process.exit(1);
}

const names = [...byLang.get(LANGS[0]!)!.keys()];
const hits = new Map(names.map((name) => [name, new Map<string, string[]>()]));
for (const { id, query, lang } of needs)
  for (const name of names) hits.get(name)!.set(id, (await byLang.get(lang)!.get(name)!(query)).slice(0, 10));

const classes = [...new Set(needs.map((need) => need.class))].sort();
const width = Math.max(12, ...names.map((name) => name.length));
console.log(`\n${basename(values.needs)}: ${needs.length} needs`);
for (const group of ['all', ...classes]) {
  const of = group === 'all' ? needs : needs.filter((need) => need.class === group);
  console.log(
    `\n${`${group} (${of.length})`.padEnd(width + 4)}${DEPTHS.map((depth) => `  @${depth}`.padStart(7)).join('')}      MRR`,
  );
  for (const name of names) {
    const { at, mrr } = success(of, hits.get(name)!);
    console.log(
      `  ${name.padEnd(width + 2)}${at.map((share) => (100 * share).toFixed(1).padStart(7)).join('')}   ${mrr.toFixed(3)}`,
    );
  }
}
if (values.misses)
  for (const { id, query, class: group, relevant } of needs) {
    const found = hits.get('ours')?.get(id) ?? [];
    if (!found.slice(0, 3).some((hit) => relevant.includes(hit)))
      console.log(`\n${id} ${group} ${query}\n   wanted ${relevant.join(' ')}\n   found  ${found.join(' ')}`);
  }
if (values.cost)
  for (const lang of LANGS) {
    const queries = needs.filter((need) => need.lang === lang).map(({ query }) => query);
    if (queries.length === 0) continue;
    const index = libraryIndex(library, lang, ownSiteTexts(lang));
    const { files, bytes, rounds, inRanges, parts } = await firstSearch(index, queries);
    console.log(
      `\nA first search (${lang}): ${files} files, ${kB(bytes)} kB, ${rounds} rounds; in ranges ${kB(inRanges)} kB`,
    );
    console.log('Of these, on average, besides the engine:');
    for (const [part, mean] of parts) console.log(`  ${part.padEnd(24)}${kB(mean).padStart(6)}`);
    console.log(`  ${'the engine'.padEnd(24)}${kB(await engineBytes()).padStart(6)}`);
  }
if (values.out)
  writeFileSync(
    values.out,
    [...(hits.get('ours') ?? [])].map(([id, list]) => `${JSON.stringify({ id, hits: list })}\n`).join(''),
  );

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        needs: { type: 'string' },
        out: { type: 'string' },
        engines: { type: 'string' },
        misses: { type: 'boolean' },
        cost: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}
