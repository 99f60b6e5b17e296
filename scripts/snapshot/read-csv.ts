/**
 * Cells of a CSV file as `csvText` writes it (RFC 4180, with or without the byte mark). The apostrophe before what a
 * spreadsheet would run is taken off again.
 * @throws where a quote is opened and not closed, or something stands behind a closed one
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const from = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < from.length) {
    const at = cell.lastIndex;
    const found = cell.exec(from);
    if (!found) throw new Error(`ไฟล์ CSV ผิดรูปที่อักขระ ${at} · The CSV file is malformed at character ${at}`);
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(unguarded(quoted?.replaceAll('""', '"') ?? plain));
    if (end === ',' && cell.lastIndex === from.length) rows.at(-1)?.push('');
    if (end !== ',' && cell.lastIndex < from.length) rows.push([]);
  }
  return rows;
}

const unguarded = (text: string): string => text.replace(/^'(?=[\s\u200b\ufeff]*[=+\-@\t\r\n＝＋－＠])/, '');
