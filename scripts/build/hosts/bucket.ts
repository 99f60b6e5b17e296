import { FOR_EVER, REVALIDATE, type HeaderTable } from '../header-table.ts';
import { FILE_TYPES, TEXT_TYPES } from './file-types.ts';
import { NOTE } from './note.ts';

/** What the program that sends files does not know for certain, or sends without its character set. */
const TOLD = ['md', 'txt', 'csv', 'bib', 'ris', 'webmanifest', 'geojson', 'epub'];
/** Instructions to hosts, which nobody is to read there. */
const NOT_SENT = ['_headers', '_redirects', '.htaccess', 'hosting/*'];

/**
 * `hosting/bucket.sh`: puts the site into a bucket that speaks as S3 does. A bucket keeps of each file what it is and how
 * long it may be kept, and no other header. What pages ask for is sent before the pages, and what is gone is taken away
 * last, so that no reader meets half a site.
 */
export function bucket({ base, rules }: HeaderTable): string {
  const forEver = rules.flatMap(({ where, headers }) =>
    where.at === 'folder' && headers['Cache-Control'] === FOR_EVER ? [`${where.path}*`] : [],
  );
  const not = (names: readonly string[]): string => names.map((name) => ` --exclude '${name}'`).join('');
  const only = (names: readonly string[]): string =>
    ` --exclude '*'${names.map((name) => ` --include '${name}'`).join('')}`;
  const send = (keep: string, which: string, ending?: string): string =>
    `send --cache-control '${keep}'${ending === undefined ? '' : ` --content-type '${typeOf(ending)}'`}${which}`;
  return `#!/bin/sh
# ${NOTE}
# sh dist/hosting/bucket.sh s3://name-of-the-bucket [options of aws, such as --endpoint-url https://…]
# Needs the program aws, with its keys in the environment. Run it in the folder that holds dist/.
set -eu
bucket="\${1:?the bucket, as s3://name}${base.replace(/\/$/, '')}"
shift
options="$*"
send() { aws s3 cp dist "$bucket" --recursive --only-show-errors $options "$@"; }
# Files whose name holds a digest.
${send(FOR_EVER, only(forEver))}
# What may change under its name and is asked for again: data and pictures, then pages, then the worker.
${send(REVALIDATE, not([...forEver, ...NOT_SENT, '*.html', 'sw.js', ...TOLD.map((ending) => `*.${ending}`)]))}
${TOLD.map((ending) => send(REVALIDATE, only([`*.${ending}`]) + not(forEver), ending)).join('\n')}
${send(REVALIDATE, only(['*.html']), 'html')}
${send(REVALIDATE, only(['sw.js']), 'js')}
# What the site no longer has.
aws s3 sync dist "$bucket" --delete --size-only --only-show-errors $options${not(NOT_SENT)}
`;
}

function typeOf(ending: string): string {
  const type = FILE_TYPES[ending] ?? 'application/octet-stream';
  return TEXT_TYPES.includes(type) ? `${type}; charset=utf-8` : type;
}
