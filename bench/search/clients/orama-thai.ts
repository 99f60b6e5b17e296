import { create } from '@orama/orama';
import { thaiWords } from './thai-words.ts';

/**
 * Orama has no Thai of its own; its tokenizer is replaced by the platform's words, each once as its own tokenizer gives
 * them
 * (with repeats it found less).
 */
export const oramaThai = () =>
  create({
    schema: { id: 'string', title: 'string', text: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => [...new Set(thaiWords(text))],
      },
    },
  } as never);
