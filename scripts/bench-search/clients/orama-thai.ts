import { create } from '@orama/orama';
import { thaiWords } from './thai-words.ts';

/** Orama has no Thai of its own; its tokenizer is replaced by the platform's words, as its guide shows for Chinese. */
export const oramaThai = () => create({ schema: { id: 'string', title: 'string', text: 'string' }, components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: thaiWords } } } as never);
