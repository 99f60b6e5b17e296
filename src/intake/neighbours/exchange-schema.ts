import { z } from 'zod';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, LONGEST, MOST } from './exchange-names.ts';

/**
 * One line of plain words: nothing that begins like a tag, no control characters, nothing that turns the direction of
 * writing round. The same in the JSON Schema.
 */
const PLAIN = /^(?:[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<]|<(?![A-Za-z!/?]))*$/;
const NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i;

const plain = (longest: number, about: string) =>
  z.string().min(1).max(longest).regex(PLAIN).meta({ description: about });
const name = (about: string) => z.string().max(100).regex(NAME).meta({ description: about });
const address = (about: string) =>
  z
    .string()
    .min(1)
    .max(LONGEST.address)
    .regex(/^[^\s<>"\\]*$/)
    .meta({ description: about });
/** A language as HTML names it (BCP 47). */
export const languageTag = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .meta({ description: 'Language tag (BCP 47): th, lo, en …' });
/** A year, month or day, as EDTF has it; `~` and `?` say that it is about then, or not sure. */
export const exchangeDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?]?$/)
  .meta({ description: 'Date of what it tells: year, month or day, Common Era (EDTF)' });
/** Code of a province or another part of a country (ISO 3166-2). */
export const placeCode = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
  .meta({ description: 'ISO 3166-2 code, where there is one' });

/** One entry of an exchange list, in the language of the list. */
export const exchangeEntrySchema = z.object({
  id: name('Id within its kind; what `[[prefix:id]]` names'),
  kind: name('What it is: case, lesson, note … or a word of your own'),
  title: plain(LONGEST.title, 'Title'),
  summary: plain(LONGEST.summary, 'What it says, in a sentence or two').optional(),
  asks: z
    .array(plain(LONGEST.ask, 'A question or phrase'))
    .max(MOST.asks)
    .optional()
    .meta({ description: 'How people ask for it; searched, not shown' }),
  sides: z.array(name('Id of a side')).max(MOST.sides).optional().meta({ description: 'Sides that it belongs to' }),
  grade: name('How strong the evidence of a lesson is: strong, fair, single, weak').optional(),
  place: z
    .object({ name: plain(LONGEST.name, 'As people say it'), code: placeCode.optional() })
    .optional()
    .meta({ description: 'Where it is' }),
  date: exchangeDate.optional(),
  address: address('Address of its page, from `home` on'),
  licence: address('Address of its licence, where it is another than that of the list').optional(),
});

/** The head of an exchange list: everything but its entries. */
export const exchangeHeadSchema = z.object({
  format: z.literal(EXCHANGE_FORMAT),
  version: z.literal(EXCHANGE_VERSION),
  language: languageTag,
  name: plain(LONGEST.name, 'Name of the library'),
  home: address('Address of its home, from this file on'),
  licence: z.object({ name: plain(LONGEST.name, 'Name of the licence'), url: address('Its address') }).optional(),
  lists: z
    .record(languageTag, address('Address of the list, from this file on'))
    .optional()
    .meta({ description: 'The lists of this library by language' }),
  updated: exchangeDate.optional(),
});

/** An exchange list as a library publishes it, one for each of its languages. */
export const exchangeListSchema = exchangeHeadSchema.extend({
  entries: z.array(exchangeEntrySchema).max(MOST.entries),
});

export type ExchangeEntry = z.infer<typeof exchangeEntrySchema>;
export type ExchangeHead = z.infer<typeof exchangeHeadSchema>;
export type ExchangeList = z.infer<typeof exchangeListSchema>;
