import { HSTS, REVALIDATE, type HeaderTable } from '../header-table.ts';
import { expression } from './expression.ts';
import { COMPRESSED_TYPES, FILE_TYPES, TEXT_TYPES } from './file-types.ts';
import { anyForm, plain } from './moved.ts';
import { NOTE } from './note.ts';

/** `.htaccess` of Apache, as on most shared hosting. */
export function htaccess(table: HeaderTable): string {
  const { base, moved } = table;
  const set = (headers: Readonly<Record<string, string>>, indent: string): string =>
    Object.entries(headers)
      .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
      .join('\n');
  const rules = table.rules.map((rule) =>
    rule.where.at === 'everywhere'
      ? set({ ...rule.headers, 'Cache-Control': REVALIDATE }, '  ')
      : `  <If "%{REQUEST_URI} =~ m#${expression(table, rule)}#">\n${set(rule.headers, '    ')}\n  </If>`,
  );
  const types = Object.entries(FILE_TYPES);
  return `# ${NOTE}
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
${types.map(([ending, type]) => `AddType ${type} .${ending}`).join('\n')}
AddCharset utf-8 ${types.flatMap(([ending, type]) => (TEXT_TYPES.includes(type) ? [`.${ending}`] : [])).join(' ')}
# Servers that share the files agree on what has changed.
FileETag MTime Size
<FilesMatch "^(_headers|_redirects|\\.ht.*)$">
  Require all denied
</FilesMatch>
<IfModule mod_alias.c>
  RedirectMatch 404 "^${plain(base)}hosting/"
${Object.entries(moved)
  .map(([was, now]) => `  RedirectMatch 301 "${anyForm(was)}" "${now}"\n`)
  .join('')}</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${COMPRESSED_TYPES.join(' ')}
</IfModule>
<IfModule mod_headers.c>
  # A compressed answer has a mark of its own; what has not changed is known by the mark without it.
  RequestHeader edit* If-None-Match "-gzip\\"" "\\""
${rules.join('\n')}
  # Once the site has https for good:
  # Header always set Strict-Transport-Security "${HSTS}"
</IfModule>
`;
}
