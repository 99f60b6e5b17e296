import { words } from '../../../words/words.ts';
import { circlesOf, printedFor } from '../plan/counted.ts';
import type { Material } from '../portable/document-inputs.ts';
import { cardSheets, type FlipEdge } from '../print/card-sheets.ts';
import { markup, type Markup } from '../print/markup.ts';

/** For how many people a deck is made. */
const DECK_SIZES = [12, 20, 30] as const;
type DeckSize = (typeof DECK_SIZES)[number];
type Event = 'quiet' | 'hospital' | 'birth' | 'death' | 'flood' | 'harvest';
const PAY: Record<Event, number> = { quiet: 0, hospital: 3, birth: 2, death: 8, flood: 4, harvest: 0 };
const EVENTS = Object.keys(PAY) as Event[];
/** Cards of each event by size of the group, today and in ten years, as the kit "pot of sweets" gives them. */
const DECKS: Record<'today' | 'later', Record<DeckSize, Record<Event, number>>> = {
  today: { 12: deck(8, 2, 1, 1, 0, 0), 20: deck(13, 3, 1, 1, 1, 1), 30: deck(20, 4, 2, 2, 1, 1) },
  later: { 12: deck(5, 4, 1, 2, 0, 0), 20: deck(9, 6, 1, 3, 1, 0), 30: deck(13, 9, 2, 5, 1, 0) },
};

function deck(
  quiet: number,
  hospital: number,
  birth: number,
  death: number,
  flood: number,
  harvest: number,
): Record<Event, number> {
  return { quiet, hospital, birth, death, flood, harvest };
}

/** The deck nearest to a group's size: 12, 20 or 30. */
export const deckSize = (people: number): DeckSize =>
  DECK_SIZES.reduce((best, size) => (Math.abs(size - people) < Math.abs(best - people) ? size : best));

/**
 * How many of each event for just so many people, so that everybody draws one card: the deck nearest in size, its
 * troubles in proportion, and quiet years for the rest. A test plays it for 8 to 60 people: the pot lasts today and does
 * not in ten years.
 */
export function deckFor(name: keyof typeof DECKS, people: number): Record<Event, number> {
  const size = deckSize(people);
  const cards = Object.fromEntries(
    EVENTS.map((event) => [event, Math.round((DECKS[name][size][event] * people) / size)]),
  ) as Record<Event, number>;
  const troubles = EVENTS.reduce((sum, event) => (event === 'quiet' ? sum : sum + cards[event]), 0);
  return { ...cards, quiet: people - troubles };
}

/** What the pot is asked for by a deck. */
export const askedOf = (cards: Record<Event, number>): number =>
  EVENTS.reduce((sum, event) => sum + cards[event] * PAY[event], 0);

/** For how many people a deck is made, and plays. */
const [FEWEST, MOST] = [8, 60];

/**
 * The event cards of both decks, eight to a sheet, with the deck's name on their backs. Where more come than the kit
 * takes, each circle has decks for its own number, and their backs say whose they are.
 */
export function eventCardSheets(material: Material, edge: FlipEdge): Markup[] {
  const kit = material.entries.find(({ workshop }) => workshop?.sheets.includes('event-cards'))?.workshop;
  const circles = circlesOf(kit ?? {}, printedFor(material));
  return circles.flatMap((people, at) =>
    decksFor(Math.min(MOST, Math.max(FEWEST, people)), material, edge, circles.length > 1 ? at + 1 : undefined),
  );
}

/** @param circle number of the circle that plays with them; left out where there is one */
function decksFor(people: number, { lang, credit }: Material, edge: FlipEdge, circle?: number): Markup[] {
  const t = words(lang).make.event;
  return (['today', 'later'] as const).flatMap((name) => {
    const cards = EVENTS.flatMap((event) => Array.from({ length: deckFor(name, people)[event] }, () => event));
    const back = markup`<article class="card back event-back ${name}" lang="${lang}"><p class="deck">${t.deck[name]}</p><p>${[circle && t.circle(circle), t.counts(people)].filter(Boolean).join(' · ')}</p><footer class="card-foot">${t.made}<br>${credit.site} · ${credit.licence}</footer></article>`;
    return cardSheets(
      cards.map((event) => {
        const [title = '', text = ''] = t.cards[event];
        const pay = event === 'harvest' ? t.gain : PAY[event] ? t.pay(PAY[event]) : t.nothing;
        return {
          front: markup`<article class="card front event" lang="${lang}"><h2>${title}</h2><p>${text}</p><p class="pay">${pay}</p></article>`,
          back,
        };
      }),
      8,
      edge,
    );
  });
}
