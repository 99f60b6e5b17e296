/** How many cases stand side by side: more columns cannot be read, on a screen or on a sheet. */
export const MOST = 4;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The cases that an address names, `?c=songkhla,trat`; each once, what cannot be an id is passed over. */
export function chosenIn(search: string): string[] {
  const asked = (new URLSearchParams(search).get('c') ?? '').split(',').map((id) => id.trim());
  return [...new Set(asked)].filter((id) => ID.test(id)).slice(0, MOST);
}

/** The search part of an address for these cases; empty for none. */
export const searchFor = (ids: readonly string[]): string => (ids.length > 0 ? `?c=${ids.join(',')}` : '');
