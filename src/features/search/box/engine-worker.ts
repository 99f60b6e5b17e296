import { answerQuestion, expectStart, giveStart, type Handed, type Question, type Reply } from './questions.ts';

/** Runs the engine beside the page, so that typing stays smooth on a slow phone however large the collection grows. */
addEventListener('message', ({ data }: MessageEvent<{ number: number; question: Question } | Handed>) => {
  if ('expect' in data) return expectStart(data.expect);
  if ('give' in data) return giveStart(data.give, data.bytes);
  const reply = (rest: Reply): void => (postMessage as (message: unknown) => void)({ number: data.number, ...rest });
  answerQuestion(data.question).then(
    (value) => reply({ value }),
    (error: unknown) => reply({ failed: String(error) }),
  );
});
