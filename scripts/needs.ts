import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readNeeds } from './bench/search/read-lines.ts';
import { ownLibrary } from './bench/search/own-library.ts';
import { addNeed } from './needs/add-need.ts';
import { needOf, readTold } from './needs/read-told.ts';

const USUAL = 'tests/features/search/needs-dev.jsonl';
const HELP = `npm run needs -- add TEXT [--relevant kind:id,…] [--class plain] [--to ${USUAL}]

Makes a line of a needs file of a text that a reader sent from the search page ("Did these answers help?"). TEXT is a file,
or - for what is pasted (end with Ctrl+D). The entries that answer are read from the last line of the text, or from
--relevant, the best first; --class names the kind of need (plain, colloquial, long, places, english, workshops …).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    relevant: { type: 'string' },
    class: { type: 'string' },
    to: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [command, file] = positionals;
if (values.help || command !== 'add' || !file) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const to = values.to ?? USUAL;
const told = readTold(readFileSync(file === '-' ? 0 : file, 'utf8'));
const library = ownLibrary();
const known = new Set([
  ...library.entries.map(({ kind, id }) => `${kind}:${id}`),
  ...library.terms.map(({ id }) => `term:${id}`),
  ...(['event', 'figure', 'rule', 'study', 'award'] as const).flatMap((kind) =>
    library.records(kind).map(({ id }) => `${kind}:${id}`),
  ),
]);
const made = needOf(told, {
  known,
  before: readNeeds(to).good,
  ...(values.relevant && { relevant: values.relevant.split(',').map((id) => id.trim()) }),
  ...(values.class && { group: values.class }),
});
if ('problems' in made) {
  for (const problem of made.problems) console.error(problem);
  process.exit(1);
}
addNeed(to, made.need);
console.log(`${to} + ${JSON.stringify(made.need)}`);
