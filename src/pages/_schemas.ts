/** JSON Schemas of what authors write (`npm run schemas`), by name. */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(import.meta.glob<string>('/schemas/*.json', { query: '?raw', import: 'default', eager: true })).map(
      ([file, text]) => [file.replace(/^.*\//, '').replace(/\.json$/, ''), text],
    ),
  );
