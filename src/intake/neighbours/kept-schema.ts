import { z } from 'zod';
import { exchangeDate, exchangeEntrySchema, exchangeHeadSchema, languageTag, placeCode } from './exchange-schema.ts';

const webAddress = z.string().regex(/^https?:\/\/[^\s<>"\\]+$/);
const { id, kind, title, summary, asks, sides } = exchangeEntrySchema.shape;
const byLanguage = <T extends z.ZodType>(text: T) => z.record(languageTag, text);

/** An entry as it is kept, joined from the lists of a library in all its languages. */
export const neighbourEntrySchema = z.object({
  id,
  kind,
  title: byLanguage(title),
  summary: byLanguage(summary.unwrap()),
  asks: byLanguage(asks.unwrap()),
  sides: sides.unwrap(),
  place: z.object({ name: byLanguage(exchangeHeadSchema.shape.name), code: placeCode.optional() }).optional(),
  date: exchangeDate.optional(),
  address: byLanguage(webAddress),
  licence: webAddress.optional(),
});

/** The last good copy of a library's lists, as it lies in `neighbours/<prefix>.json`. */
export const keptSchema = z.object({
  /** Where it came from: the address in the settings. A copy of another address is none of this library. */
  from: z.string(),
  entries: z.array(neighbourEntrySchema),
});
export type Kept = z.infer<typeof keptSchema>;
