import { z } from 'zod';
import { SIDES } from './side-names.ts';

export const side = z.enum(SIDES);
