import { itemAt } from '../../certain.ts';
import { z } from 'zod';

/** Years from this one on are taken for Buddhist Era years typed by mistake. */
const FIRST_BUDDHIST_LOOKING_YEAR = 2400;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/**
 * A date in the part of EDTF that we use (ISO 8601-2 level 1): `2007`, `2007-02`, `2007-02-04`,
 * each with `~` (about) or `?` (uncertain) behind it if need be. Common Era only; pages show Thai readers the Buddhist
 * Era.
 * A bare year may be typed without quotation marks. Output is always a string.
 * Fails on shapes of other kinds, on days that do not exist (30 February), and on Buddhist Era years, offering the
 * conversion.
 */
export const edtf = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine((value, ctx) => {
    const parts = SHAPE.exec(value);
    if (!parts)
      return void ctx.addIssue({
        code: 'custom',
        params: { rule: 'date-shape', value },
        message: `"${value}" is not a date we can read`,
      });
    const year = Number(parts[1]);
    if (year >= FIRST_BUDDHIST_LOOKING_YEAR)
      return void ctx.addIssue({
        code: 'custom',
        params: { rule: 'date-buddhist-era', value, better: value.replace(itemAt(parts, 1), String(year - 543)) },
        message: `"${value}" looks like a Buddhist Era year`,
      });
    if (!isRealDay(year, parts[2], parts[3]))
      ctx.addIssue({
        code: 'custom',
        params: { rule: 'date-not-real', value },
        message: `"${value}" is not a day that exists`,
      });
  });

/** Whether a day (or month) exists. @param month two figures @param day two figures */
export function isRealDay(year: number, month?: string, day?: string): boolean {
  if (!month) return true;
  const m = Number(month);
  if (m < 1 || m > 12) return false;
  if (!day) return true;
  const date = new Date(0);
  // `Date.UTC` takes years below 100 for those of the last century.
  date.setUTCFullYear(year, m - 1, Number(day));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === Number(day);
}

/**
 * A date, or a stretch of time as two dates with a slash between them (`2007/2008`, `2007-02-04/2007-02-06`), for what
 * appeared or happened over some time. Fails as `edtf` does, and where the end does not follow the beginning.
 */
export const edtfOrRange = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine((value, ctx) => {
    const ends = value.split('/');
    for (const end of ends.length === 2 ? ends : [value])
      for (const { code: _code, ...issue } of edtf.safeParse(end).error?.issues ?? [])
        ctx.addIssue({ code: 'custom', ...issue });
    if (ends.length === 2 && itemAt(ends, 0) >= itemAt(ends, 1))
      ctx.addIssue({
        code: 'custom',
        params: { rule: 'date-shape', value },
        message: `"${value}" ends before it begins`,
      });
  });
