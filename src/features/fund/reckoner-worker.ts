import { reckon } from '../../fund/reckon.ts';
import type { Question } from './ask-reckoner.ts';

let latest = 0;

self.addEventListener('message', ({ data: { number, fund, levers } }: MessageEvent<Question>) => {
  latest = number;
  void reckon(
    fund,
    levers,
    (told) => self.postMessage({ number, told }),
    (ms) => new Promise((resolve) => setTimeout(() => resolve(number === latest), ms)),
  );
});
