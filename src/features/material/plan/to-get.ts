import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';
import type { Session } from './session.ts';

/** What to buy and to print for the people who come, a line each. */
export function toGet({ needed, copies }: Pick<Session, 'needed' | 'copies'>, lang: Lang): string[] {
  const { counted } = words(lang).make;
  return [
    ...needed.map(
      ({ what, unit, number, spare }) =>
        `${what}: ${[counted.of(number, unit), spare && counted.spare(spare)].filter(Boolean).join(' · ')}`,
    ),
    ...copies.map(
      ({ name, copies: times, pieces }) =>
        `${name}: ${[counted.copies(times), pieces > times && counted.pieces(pieces)].filter(Boolean).join(' · ')}`,
    ),
  ];
}
