/**
 * Something in a file that could not be carried over, or was changed on the way; always told, never dropped in silence.
 */
export interface Loss {
  /** Permanent name in kebab-case. */
  rule: string;
  /** `changed` is worth knowing; `lost` means that the author has to look at the text again. */
  weight: 'changed' | 'lost';
  th: string;
  en: string;
}

export const changed = (rule: string, th: string, en: string): Loss => ({ rule, weight: 'changed', th, en });
export const lost = (rule: string, th: string, en: string): Loss => ({ rule, weight: 'lost', th, en });

/** The first words of a longer text, in quotation marks. */
export function sample(text: string, most = 50): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > most ? `${line.slice(0, most)}…` : line}”`;
}
