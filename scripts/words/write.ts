import { resolve } from 'node:path';
import { LANGUAGES } from '../../src/site.languages.ts';
import { writeDoors } from './doors.ts';

/** `npm run languages`: binds the words to the languages of `src/site.languages.ts`; the build does it, too. */
const changed = writeDoors(
  resolve(import.meta.dirname, '../..'),
  LANGUAGES.map(({ code }) => code),
);
console.log(
  changed ? 'เขียน src/words/in/ ใหม่แล้ว · src/words/in/ is written anew' : 'ตรงอยู่แล้ว · All is as it should be',
);
