import { ONE_FILE, openPart, PARTS_FILE, PARTS_RANGES, readParts, type Parts } from './one-file.ts';
import { cutOut, joined, rangeHeader, readByteranges, type ByteRange, type SentRange } from './byteranges.ts';
import { canKeepParts, hasRefused, keepParts, noteRefusal, onDevice, type OnDevice } from './kept-parts.ts';

/** Fewer files than these are asked for one by one: browsers keep those by themselves. */
const FEW = 3;
/** Ranges of one request; Apache takes 200. */
const MOST_RANGES = 100;
/** A host that is slow to say whether it can is taken for one that cannot. */
const PATIENCE_MS = 3000;

interface Wanted {
  path: string;
  resolve(bytes: Uint8Array): void;
  reject(error: unknown): void;
}

/**
 * Brings files of an index, and those that are asked for together in one request where the host answers several ranges
 * (nginx, Apache, Caddy). While the start of the index comes, a small file is asked for in two ranges (`expect`): by
 * that it is known whether the host can, and where parts lie. Whatever comes otherwise than asked for is not used: then
 * files come one by one, as from every other host, and it is not tried again on this page; after an answer that was no
 * range at all not for a day.
 */
export class SeveralParts {
  readonly #index: string;
  #parts: Promise<Parts | undefined> = Promise.resolve(undefined);
  readonly #devices = new Map<string, Promise<OnDevice>>();
  #wanted: Wanted[] = [];

  /** @param index address of the folder of an index, with a slash at its end */
  constructor(index: string) {
    this.#index = index;
  }

  /** Asks the host whether it can. */
  expect(): void {
    // Without a place to keep parts, the next page would fetch all of them again.
    if (canKeepParts()) this.#parts = this.#ask().catch(() => undefined);
  }

  /**
   * Brings one file of a build.
   * @param path `<digest>/<name>`
   * @throws when it cannot be had
   */
  load(path: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#wanted.push({ path, resolve, reject }) > 1) return;
      // What a search asks for together comes in one task.
      setTimeout(() => {
        const wanted = this.#wanted;
        this.#wanted = [];
        this.#bring(wanted).catch((error: unknown) => wanted.forEach((each) => each.reject(error)));
      });
    });
  }

  /** @returns where parts lie; nothing where the host answers otherwise */
  async #ask(): Promise<Parts | undefined> {
    if (await hasRefused(this.#index)) return undefined;
    const answer = await fetch(this.#index + PARTS_FILE, {
      ...asking(PARTS_RANGES),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const sent = await rangesOf(answer);
    const total = sent?.[0]?.total;
    if (!sent || total === undefined) {
      this.#note(answer);
      return undefined;
    }
    const [first, rest] = PARTS_RANGES.map(({ from, to }) => cutOut(sent, { from, to: to ?? total }, total));
    const parts = await readParts(first!, rest!);
    void this.#device(parts.digest);
    return parts;
  }

  async #bring(wanted: readonly Wanted[]): Promise<void> {
    const parts = await this.#parts;
    const digest = wanted[0]!.path.replace(/\/.*$/s, '');
    const [together, apart]: [Wanted[], Wanted[]] = [[], []];
    const device = parts?.digest === digest ? await this.#device(digest) : undefined;
    for (const each of wanted) {
      const name = nameIn(each.path);
      const kept = device?.parts.get(name);
      if (kept) each.resolve(kept);
      else if (device && !device.whole && parts?.placeOf(name)) together.push(each);
      else apart.push(each);
    }
    if (together.length < FEW) apart.push(...together.splice(0));
    for (const { path, resolve, reject } of apart) this.#single(path).then(resolve, reject);
    if (parts && device && together.length > 0) await this.#together(together, parts, device);
  }

  async #together(wanted: readonly Wanted[], parts: Parts, device: OnDevice): Promise<void> {
    try {
      const places = wanted.map(({ path }) => parts.placeOf(nameIn(path))!);
      const sent = await this.#fetchRanges(`${parts.digest}/${ONE_FILE}`, joined(places));
      const opened = wanted.map(({ path }, at) => openPart(nameIn(path), cutOut(sent, places[at]!, parts.total)));
      wanted.forEach(({ path, resolve }, at) => {
        device.parts.set(nameIn(path), opened[at]!);
        resolve(opened[at]!);
      });
      setTimeout(() => void keepParts(`${this.#index}${parts.digest}/`, device.parts));
    } catch {
      this.#parts = Promise.resolve(undefined);
      for (const { path, resolve, reject } of wanted) this.#single(path).then(resolve, reject);
    }
  }

  /** @throws when what comes is not what was asked for */
  async #fetchRanges(path: string, ranges: readonly ByteRange[]): Promise<SentRange[]> {
    const requests = Array.from({ length: Math.ceil(ranges.length / MOST_RANGES) }, (_, at) =>
      ranges.slice(at * MOST_RANGES, (at + 1) * MOST_RANGES),
    );
    const answers = await Promise.all(
      requests.map(async (some) => {
        const answer = await fetch(this.#index + path, asking(some));
        const sent = await rangesOf(answer, some.length);
        if (sent) return sent;
        this.#note(answer);
        throw new RangeError(`${answer.status} ${path}`);
      }),
    );
    return answers.flat();
  }

  /** Some hosts send the whole file, and some say that there is no such range. */
  #note({ ok, status }: Response): void {
    if (ok || status === 416) void noteRefusal(this.#index);
  }

  async #single(path: string): Promise<Uint8Array> {
    const answer = await fetch(this.#index + path);
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  #device(digest: string): Promise<OnDevice> {
    const before = this.#devices.get(digest);
    if (before) return before;
    const reading = onDevice(`${this.#index}${digest}/`);
    this.#devices.set(digest, reading);
    return reading;
  }
}

const nameIn = (path: string): string => path.replace(/^.*\//s, '');

/** No cache of a browser holds several ranges. */
const asking = (ranges: readonly { from: number; to: number | undefined }[]): RequestInit => ({
  headers: { range: rangeHeader(ranges) },
  cache: 'no-store',
});

/**
 * What an answer holds; nothing where the host sent the whole file or one range, whose body is let go at once.
 * @param asked how many ranges; for a single one hosts send it plainly
 * @throws RangeError when the answer is broken
 */
async function rangesOf(answer: Response, asked = 2): Promise<SentRange[] | undefined> {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status === 206 && /^multipart\/byteranges\b/i.test(type))
    return readByteranges(new Uint8Array(await answer.arrayBuffer()), type);
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers.get('content-range') ?? '') ?? [];
  if (answer.status === 206 && asked === 1 && whole !== undefined) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [from, to] = [Number(first), Number(last) + 1];
    if (bytes.length !== to - from) throw new RangeError('The host sent other bytes than it said.');
    return [{ from, to, total: Number(whole), bytes }];
  }
  answer.body?.cancel().catch(() => undefined);
  return undefined;
}
