import type { Fault } from '../../src/intake/neighbours/read-list.ts';

/** How long and how much is waited for. */
export interface Limits {
  /** For the whole answer, in milliseconds. */
  time: number;
  /** Of the answer as it is read, unpacked. */
  bytes: number;
}

/** Why a text did not come, for people. */
export class NotFetched extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.en);
    this.fault = fault;
  }
}

/**
 * Fetches a text from somebody else's site. Nobody waits longer than the limits say, however the other side behaves:
 * silent, endless or dripping.
 * @returns the text and the address from which it came in the end
 * @throws NotFetched
 */
export async function fetchText(address: URL, { time, bytes }: Limits): Promise<{ text: string; at: URL }> {
  const seconds = Math.ceil(time / 1000);
  const slow: Fault = {
    th: `${address.href} ไม่ส่งให้ครบภายใน ${seconds} วินาที`,
    en: `${address.href} did not answer in full within ${seconds} s`,
  };
  const signal = AbortSignal.timeout(time);
  try {
    const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
    if (!answer.ok)
      throw new NotFetched({
        th: `${address.href} ตอบว่า ${answer.status}`,
        en: `${address.href} answered ${answer.status}`,
      });
    const text = await readWithin(answer, bytes, address);
    return { text, at: new URL(answer.url || address.href) };
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    if (signal.aborted) throw new NotFetched(slow);
    throw new NotFetched({
      th: `ต่อ ${address.href} ไม่ได้ (${reason(error)})`,
      en: `${address.href} could not be reached (${reason(error)})`,
    });
  }
}

async function readWithin(answer: Response, most: number, address: URL): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    // Leaving the loop lets go of the rest.
    if (size > most) {
      const megabytes = Math.round(most / 1e6);
      throw new NotFetched({
        th: `${address.href} ใหญ่กว่า ${megabytes} MB`,
        en: `${address.href} is larger than ${megabytes} MB`,
      });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The code that the network gives (`ECONNREFUSED`), or what was said. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || (cause instanceof Error ? cause.message : String(error));
}
