import { Document } from 'flexsearch';
import { thaiWords } from './thai-words.ts';

/** FlexSearch with words of the platform's dictionary; `suggest` at search time allows texts that lack a word. */
export const flexThai = () =>
  new Document({
    document: {
      id: 'id',
      index: [
        { field: 'title', tokenize: 'strict', resolution: 9, encode: thaiWords },
        { field: 'text', tokenize: 'strict', resolution: 9, encode: thaiWords },
      ],
    },
  } as never);
