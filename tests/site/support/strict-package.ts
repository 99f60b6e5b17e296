/** What a Data Package may say of a table; nothing else is read. */
export interface Resource {
  name: string;
  path: string;
  schema: {
    fields: {
      name: string;
      type: 'string' | 'integer' | 'number' | 'boolean';
      constraints?: { required?: boolean; enum?: string[] };
    }[];
    missingValues: string[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
type Row = Record<string, string>;

/** A reader of its own, apart from the one that the snapshots use: RFC 4180 with a byte mark, lines that end in CRLF. */
export function strictCsv(text: string): string[][] {
  if (!text.startsWith('\ufeff')) throw new Error('no byte mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else {
        quoted = false;
        if (!',\r'.includes(text.charAt(at + 1))) throw new Error(`behind a quote at ${at}`);
      }
    } else if (sign === '"') {
      if (cell !== '') throw new Error(`a quote within a cell at ${at}`);
      quoted = true;
    } else if (sign === ',' || sign === '\r') {
      row.push(cell);
      cell = '';
      if (sign === '\r') {
        if (text.charAt(++at) !== '\n') throw new Error(`half a line break at ${at}`);
        rows.push(row);
        row = [];
      }
    } else if (sign === '\n') throw new Error(`half a line break at ${at}`);
    else cell += sign;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('ends within a row');
  return rows;
}

const FITS = {
  string: () => true,
  integer: (cell: string) => /^-?\d+$/.test(cell),
  number: (cell: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell),
  boolean: (cell: string) => cell === 'true' || cell === 'false',
};

/**
 * Reads every table of a package and holds each cell against what the description says.
 * @param read the text of a file of the package
 * @returns the rows by table, and everything that does not keep to the description
 */
export function readPackage(
  resources: readonly Resource[],
  read: (path: string) => string,
): { tables: Map<string, Row[]>; faults: string[] } {
  const faults: string[] = [];
  const tables = new Map<string, Row[]>();
  for (const { name, path, schema } of resources) {
    const [head = [], ...lines] = strictCsv(read(path));
    const names = schema.fields.map((field) => field.name);
    if (head.join() !== names.join()) faults.push(`${name}: heads ${head.join()}`);
    tables.set(
      name,
      lines.map((line, at) => {
        if (line.length !== names.length) faults.push(`${name} ${at}: ${line.length} cells`);
        return Object.fromEntries(names.map((each, place) => [each, line[place] ?? '']));
      }),
    );
  }
  for (const { name, schema } of resources) {
    const rows = tables.get(name) ?? [];
    const missing = (cell: string): boolean => schema.missingValues.includes(cell);
    for (const { name: column, type, constraints } of schema.fields)
      for (const row of rows) {
        const cell = row[column] ?? '';
        if (missing(cell)) {
          if (constraints?.required) faults.push(`${name}.${column}: missing`);
          continue;
        }
        if (!FITS[type](cell)) faults.push(`${name}.${column}: ${cell} is no ${type}`);
        if (constraints?.enum && !constraints.enum.includes(cell))
          faults.push(`${name}.${column}: ${cell} is not named`);
        if (/^[\s\u200b]*[=+\-@＝＋－＠]/.test(cell) && type === 'string')
          faults.push(`${name}.${column}: ${cell} is run`);
      }
    const { primaryKey, foreignKeys = [] } = schema;
    if (primaryKey) {
      const keys = rows.map((row) => primaryKey.map((column) => row[column]).join('\u0000'));
      if (new Set(keys).size !== keys.length) faults.push(`${name}: two rows with one key`);
    }
    for (const { fields, reference } of foreignKeys) {
      const known = new Set((tables.get(reference.resource) ?? []).map((row) => row[reference.fields[0] ?? '']));
      for (const row of rows) {
        const cell = row[fields[0] ?? ''] ?? '';
        if (!missing(cell) && !known.has(cell)) faults.push(`${name}.${fields.join()}: ${cell} is nowhere`);
      }
    }
  }
  return { tables, faults };
}
