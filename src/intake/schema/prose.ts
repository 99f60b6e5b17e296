import { z } from 'zod';

/** A line or paragraph of prose in the entry's language; `en.mdx` may translate it. @param max letters */
export const prose = (max = 2000) => z.string().trim().min(1).max(max);
