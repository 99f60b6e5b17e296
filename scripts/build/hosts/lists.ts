import { HSTS, type HeaderRule, type HeaderTable } from '../header-table.ts';
import { NOTE } from './note.ts';

/** The address of a rule as these hosts write it, with `*` for anything. */
function pattern({ base }: HeaderTable, { where }: HeaderRule): string {
  if (where.at === 'everywhere') return `${base}*`;
  if (where.at === 'folder') return `${base}${where.path}*`;
  if (where.at === 'ending') return `${base}*${where.path}`;
  return base + where.path.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * `_headers` of Netlify, Cloudflare Pages and others. Cloudflare reads a hundred rules and leaves the rest out, so those
 * of several languages are one: `:lang` is one part of a path.
 */
export function headersFile(table: HeaderTable): string {
  const blocks = new Map<string, string>();
  const languages = new Set(table.rules.flatMap(({ where }) => languageOf(where) ?? []));
  for (const rule of table.rules) {
    const own = pattern(table, rule);
    const language = languages.size > 1 ? languageOf(rule.where) : undefined;
    const shared = language ? own.replace(`${table.base}${language}/`, `${table.base}:lang/`) : own;
    const lines = Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`);
    blocks.set(shared, [shared, ...lines].join('\n'));
  }
  return `# ${NOTE}
# What is not named here is left to the host, which asks again before it shows a kept file.
# With https for good, add to the first block:  Strict-Transport-Security: ${HSTS}
${[...blocks.values()].join('\n')}
`;
}

/** Language of a rule for one folder below it. */
const languageOf = (where: HeaderRule['where']): string | undefined =>
  where.at === 'folder' ? /^([a-z]{2})\/./.exec(where.path)?.[1] : undefined;

/** `_redirects` of Netlify, Cloudflare Pages and others: addresses of before. */
export const redirectsFile = ({ moved }: HeaderTable): string =>
  `# ${NOTE}\n${Object.entries(moved)
    .map(([was, now]) => `${was} ${now} 301\n`)
    .join('')}`;

export function netlify(table: HeaderTable): string {
  const blocks = table.rules.map(
    (rule) =>
      `[[headers]]\n  for = ${JSON.stringify(pattern(table, rule))}\n  [headers.values]\n${Object.entries(rule.headers)
        .map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`)
        .join('\n')}`,
  );
  // A page lies there that leads on by itself; without force it would be shown.
  const redirects = Object.entries(table.moved).map(
    ([was, now]) => `[[redirects]]\n  from = ${JSON.stringify(was)}\n  to = ${JSON.stringify(now)}\n  force = true`,
  );
  return `# ${NOTE}
# Copy to the root of the repository if you do not want the host to read _headers (which says the same).
[build]
  command = "npm run build"
  publish = "dist"
[build.environment]
  NODE_VERSION = "24"

${[...blocks, ...redirects].join('\n')}
`;
}

export function vercel(table: HeaderTable): string {
  const source = (rule: HeaderRule): string => pattern(table, rule).replaceAll('.', '\\.').replaceAll('*', '(.*)');
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      framework: null,
      buildCommand: 'npm run build',
      outputDirectory: 'dist',
      trailingSlash: true,
      headers: table.rules.map((rule) => ({
        source: source(rule),
        headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
      })),
      redirects: Object.entries(table.moved).map(([was, now]) => ({ source: was, destination: now, statusCode: 301 })),
    },
    null,
    2,
  )}\n`;
}
