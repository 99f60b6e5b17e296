import { z } from 'zod';
import { SIDES } from './names.ts';

export const side = z.enum(SIDES);
