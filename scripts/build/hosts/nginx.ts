import { HSTS, REVALIDATE, type HeaderRule, type HeaderTable } from '../header-table.ts';
import { expression } from './expression.ts';
import { COMPRESSED_TYPES, FILE_TYPES, TEXT_TYPES } from './file-types.ts';
import { anyForm, plain } from './moved.ts';
import { NOTE } from './note.ts';

/** Where the site lies on a server of nginx, until somebody names another folder; in the container too. */
export const NGINX_FOLDER = '/var/www/library';

/**
 * `hosting/nginx.conf`: a whole server, whose one block can be moved into a server that a host has already. Names carry
 * address and path, so that two libraries on one nginx do not take one another's.
 * @param origin where the site will be served, where that is known
 */
export function nginx(table: HeaderTable, origin?: string): string {
  const { base } = table;
  const host = origin === undefined ? undefined : new URL(origin).hostname;
  const name = ['library', host ?? '', base]
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '');
  const everywhere = table.rules.find(({ where }) => where.at === 'everywhere')?.headers ?? {};
  return `# ${NOTE}
# Put it into /etc/nginx/conf.d/, and name your address, the folder of the site and your certificate. Where the host has
# a server for this address already, put only what stands between the two lines into it, and the maps into conf.d/.
${VARIED.map(({ header, variable }) => lookup(table, header, `${name}_${variable}`)).join('\n')}
map $uri $${name}_moved {
    default "";
${Object.entries(table.moved)
  .map(([was, now]) => `    "~${anyForm(was)}" "${now}";\n`)
  .join('')}}
server {
    listen 80;
    server_name ${host ?? 'example.org'};
    # ----
${base === '/' ? '' : `    location = ${base.slice(0, -1)} {\n        absolute_redirect off;\n        return 301 ${base};\n    }\n`}    location ${base} {
        ${base === '/' ? `root ${NGINX_FOLDER};` : `alias ${NGINX_FOLDER}/;`}
        index index.html;
        error_page 404 ${base}404.html;
        # Behind a proxy, the server knows neither the name nor the port at which readers are.
        absolute_redirect off;
        types {
${typeLines()}
        }
        default_type application/octet-stream;
        charset utf-8;
        charset_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};
        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 512;
        gzip_types ${COMPRESSED_TYPES.filter((type) => type !== 'text/html').join(' ')};
${VARIED.map(({ header, variable }) => `        add_header ${header} $${name}_${variable} always;`).join('\n')}
${Object.entries(everywhere)
  .filter(([header]) => !VARIED.some((varied) => varied.header === header))
  .map(([header, value]) => `        add_header ${header} "${value}" always;`)
  .join('\n')}
        # Once the site has https for good:
        # add_header Strict-Transport-Security "${HSTS}" always;
        if ($${name}_moved) {
            return 301 $${name}_moved$is_args$args;
        }
        location ~ ^${plain(base)}(?:_headers|_redirects|hosting/)|/\\.(?!well-known/) {
            return 404;
        }
    }
    # ----
}
`;
}

/** Nginx adds a header only where no inner block adds another, so what differs by path is looked up instead. */
const VARIED = [
  { header: 'Content-Security-Policy', variable: 'policy' },
  { header: 'Cache-Control', variable: 'cache' },
  // A header without a value is not sent.
  { header: 'Access-Control-Allow-Origin', variable: 'open' },
] as const;

function lookup(table: HeaderTable, header: string, variable: string): string {
  const everywhere = table.rules.find(({ where }) => where.at === 'everywhere')?.headers ?? {};
  const usual: Record<string, string> = { ...everywhere, 'Cache-Control': REVALIDATE };
  return `map $uri $${variable} {
    default "${usual[header] ?? ''}";
${rulesWith(table, header)
  .map((rule) => `    "~${expression(table, rule)}" "${rule.headers[header] ?? ''}";`)
  .join('\n')}
}`;
}

/** Rules with a header, the most particular first. */
const rulesWith = (table: HeaderTable, name: string): HeaderRule[] =>
  table.rules.filter(({ where, headers }) => where.at !== 'everywhere' && name in headers).reverse();

function typeLines(): string {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(FILE_TYPES)) endings.set(type, [...(endings.get(type) ?? []), ending]);
  return [...endings].map(([type, names]) => `            ${type} ${names.join(' ')};`).join('\n');
}
