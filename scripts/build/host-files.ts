import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerTable, HSTS, REVALIDATE, type HeaderRule, type HeaderTable } from './header-table.ts';

/**
 * Files that tell common hosts which headers to send, all from one table. `_headers` (Netlify, Cloudflare Pages and
 * others) and `.htaccess` (Apache, most shared hosting) lie where those hosts look for them; the rest lies in
 * `hosting/`, to be copied to where it is wanted.
 * @param folder the built site
 * @param base   path that it will be served under, as in the build
 */
export function writeHostFiles(folder: string, base = '/'): void {
  const table = headerTable(folder, base);
  for (const [name, text] of Object.entries(hostFiles(table))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The text of each file, by its path in the built site. */
export function hostFiles(table: HeaderTable): Record<string, string> {
  return {
    _headers: headersFile(table),
    '.htaccess': htaccess(table),
    'hosting/netlify.toml': netlify(table),
    'hosting/vercel.json': vercel(table),
    'hosting/nginx.conf': nginx(table),
  };
}

const NOTE = 'Made by `npm run build` from scripts/build/header-table.ts.';

/** The address of a rule as hosts write it, with `*` for anything. `undefined`: they have no way to say it. */
function pattern({ base }: HeaderTable, { where }: HeaderRule): string {
  if (where.at === 'everywhere') return `${base}*`;
  if (where.at === 'folder') return `${base}${where.path}*`;
  if (where.at === 'ending') return `${base}*${where.path}`;
  return base + where.path.replace(/(^|\/)index\.html$/, '$1');
}

/** The same as a regular expression on the path, for servers that see `/cases/index.html` as well as `/cases/`. */
function expression({ base }: HeaderTable, { where }: HeaderRule): string {
  const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (where.at === 'everywhere') return `^${plain(base)}`;
  if (where.at === 'folder') return `^${plain(base + where.path)}`;
  if (where.at === 'ending') return `^${plain(base)}.*${plain(where.path)}$`;
  const folder = /^(|.*\/)index\.html$/.exec(where.path)?.[1];
  return folder === undefined ? `^${plain(base + where.path)}$` : `^${plain(base + folder)}(index\\.html)?$`;
}

function headersFile(table: HeaderTable): string {
  const blocks = table.rules.map((rule) =>
    [pattern(table, rule), ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# ${NOTE}
# What is not named here is left to the host, which asks again before it shows a kept file.
# With https for good, add to the first block:  Strict-Transport-Security: ${HSTS}
${blocks.join('\n')}
`;
}

function netlify(table: HeaderTable): string {
  const blocks = table.rules.map(
    (rule) =>
      `[[headers]]\n  for = ${JSON.stringify(pattern(table, rule))}\n  [headers.values]\n${Object.entries(rule.headers)
        .map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`)
        .join('\n')}`,
  );
  return `# ${NOTE}
# Copy to the root of the repository if you do not want the host to read _headers (which says the same).
[build]
  command = "npm run build"
  publish = "dist"
[build.environment]
  NODE_VERSION = "24"

${blocks.join('\n')}
`;
}

function vercel(table: HeaderTable): string {
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
    },
    null,
    2,
  )}\n`;
}

/** Rules with a header, the most particular first. */
const rulesWith = (table: HeaderTable, name: string): HeaderRule[] =>
  table.rules.filter(({ where, headers }) => where.at !== 'everywhere' && name in headers).reverse();

/** Nginx adds a header only where no inner block adds another, so what differs by path is looked up instead. */
function nginx(table: HeaderTable): string {
  const everywhere = table.rules.find(({ where }) => where.at === 'everywhere')?.headers ?? {};
  const varied = {
    'Content-Security-Policy': 'mountain_policy',
    'Cache-Control': 'mountain_cache',
    // A header without a value is not sent.
    'Access-Control-Allow-Origin': 'mountain_open',
  } as const;
  const usual: Record<string, string> = { ...everywhere, 'Cache-Control': REVALIDATE };
  const lookup = (name: keyof typeof varied): string => `map $uri $${varied[name]} {
    default "${usual[name] ?? ''}";
${rulesWith(table, name)
  .map((rule) => `    "~${expression(table, rule)}" "${rule.headers[name] ?? ''}";`)
  .join('\n')}
}`;
  const { base } = table;
  const place = base === '/' ? 'root /var/www/moving-the-mountain;' : `alias /var/www/moving-the-mountain/;`;
  return `# ${NOTE}
# Put it into /etc/nginx/conf.d/, and name your address, the folder of the site and your certificate.
${lookup('Content-Security-Policy')}
${lookup('Cache-Control')}
${lookup('Access-Control-Allow-Origin')}
server {
    listen 80;
    server_name example.org;
    charset utf-8;
    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types text/css text/plain text/javascript application/javascript application/json application/xml application/rss+xml application/wasm image/svg+xml;
    error_page 404 ${base}404.html;
    location ${base} {
        ${place}
        index index.html;
        add_header Content-Security-Policy $mountain_policy always;
        add_header Cache-Control $mountain_cache always;
        add_header Access-Control-Allow-Origin $mountain_open always;
${Object.entries(everywhere)
  .filter(([name]) => !(name in varied))
  .map(([name, value]) => `        add_header ${name} "${value}" always;`)
  .join('\n')}
        # Once the site has https for good:
        # add_header Strict-Transport-Security "${HSTS}" always;
    }
    location ~ /\\.|/_headers$ {
        return 404;
    }
}
`;
}

function htaccess(table: HeaderTable): string {
  const { base } = table;
  const set = (headers: Readonly<Record<string, string>>, indent: string): string =>
    Object.entries(headers)
      .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
      .join('\n');
  const rules = table.rules.map((rule) =>
    rule.where.at === 'everywhere'
      ? set({ ...rule.headers, 'Cache-Control': REVALIDATE }, '  ')
      : `  <If "%{REQUEST_URI} =~ m#${expression(table, rule)}#">\n${set(rule.headers, '    ')}\n  </If>`,
  );
  return `# ${NOTE}
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddType font/woff2 .woff2
AddType application/wasm .wasm
AddType text/javascript .js
<FilesMatch "^(_headers|\\.ht.*)$">
  Require all denied
</FilesMatch>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/plain text/javascript application/javascript application/json application/xml application/rss+xml application/wasm image/svg+xml
</IfModule>
<IfModule mod_headers.c>
${rules.join('\n')}
  # Once the site has https for good:
  # Header always set Strict-Transport-Security "${HSTS}"
</IfModule>
`;
}
