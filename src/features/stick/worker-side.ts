/**
 * Goes before the program of a worker in a copy on disk: a worker made of a text may read no file, so it asks the page
 * that started it.
 */
interface Answer {
  diskAnswer: number;
  status: number;
  headers: [string, string][];
  bytes: ArrayBuffer | null;
}
/** The part of a worker that is used here. */
interface Side {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void;
}
const page = globalThis as unknown as Side;
const waiting = new Map<number, (answer: Answer) => void>();
let asked = 0;

const isAnswer = (data: unknown): data is Answer => typeof data === 'object' && data !== null && 'diskAnswer' in data;

page.addEventListener('message', (event) => {
  if (!isAnswer(event.data)) return;
  // The worker's own program knows nothing of this.
  event.stopImmediatePropagation();
  waiting.get(event.data.diskAnswer)?.(event.data);
  waiting.delete(event.data.diskAnswer);
});

globalThis.fetch = (input, options) =>
  new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, ({ status, headers, bytes }) =>
      status === 0
        ? reject(new TypeError('A file of this copy cannot be read.'))
        : resolve(new Response(bytes, { status, headers })),
    );
    const url = input instanceof Request ? input.url : String(input);
    const range = new Headers(options?.headers).get('range') ?? undefined;
    page.postMessage({ diskAsk: asked, url, range });
  });

export {};
