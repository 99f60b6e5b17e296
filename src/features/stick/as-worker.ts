import { addressOfFile } from '../../dom/save-file.ts';
import { vouched, workerSide } from './copy.ts';
import { answerFor } from './as-fetch.ts';
import { heldFile, pathIn } from './held-files.ts';

interface Asked {
  diskAsk: number;
  url: string;
  range: string | undefined;
}
const isAsked = (data: unknown): data is Asked => typeof data === 'object' && data !== null && 'diskAsk' in data;

/** Takes the place of `Worker`: browsers start none from a file of a disk, but they do from a text. */
export function startWorkersFromText(): void {
  const Before = globalThis.Worker;
  if (typeof Before === 'undefined') return;

  class DiskWorker extends EventTarget {
    #worker: Worker | undefined;
    #ended = false;
    #waiting: [message: unknown, transfer: Transferable[]][] = [];

    constructor(url: string | URL) {
      super();
      this.#start(new URL(String(url), document.baseURI).href).catch((error: unknown) =>
        this.dispatchEvent(new ErrorEvent('error', { message: String(error) })),
      );
    }

    async #start(url: string): Promise<void> {
      const program = await heldFile(pathIn(url) ?? '');
      if (!program) throw new TypeError(`The program ${url} of this copy cannot be read.`);
      if (this.#ended) return;
      const text = addressOfFile(new Blob([workerSide, '\n', program], { type: 'text/javascript' }));
      const worker = new Before(vouched(text));
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isAsked(data)) void this.#answer(data);
        else this.dispatchEvent(new MessageEvent('message', { data }));
      });
      worker.addEventListener('error', ({ message }) => this.dispatchEvent(new ErrorEvent('error', { message })));
      for (const [message, transfer] of this.#waiting) worker.postMessage(message, transfer);
      this.#waiting = [];
    }

    async #answer({ diskAsk, url, range }: Asked): Promise<void> {
      const answer = await answerFor(pathIn(url) ?? '', range).catch(() => undefined);
      const bytes = await answer?.arrayBuffer();
      this.#worker?.postMessage(
        {
          diskAnswer: diskAsk,
          status: answer?.status ?? 0,
          headers: [...(answer?.headers ?? [])],
          bytes: bytes ?? null,
        },
        bytes ? [bytes] : [],
      );
    }

    postMessage(message: unknown, transfer: Transferable[] = []): void {
      if (this.#worker) this.#worker.postMessage(message, transfer);
      else this.#waiting.push([message, transfer]);
    }

    terminate(): void {
      this.#ended = true;
      this.#worker?.terminate();
    }
  }
  Object.assign(globalThis, { Worker: DiskWorker });
}
