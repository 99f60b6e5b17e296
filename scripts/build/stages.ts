import type { AstroIntegration } from 'astro';

/** Variable by which `npm run build -- --times` has Astro tell how long its stages take. */
export const TIMES = 'BUILD_TIMES';

interface Took {
  seconds: number;
  /** Of processors, all threads of this process together. */
  processor: number;
  /** The most that this process had held by its end. */
  megabytes: number;
}

/** What this process has taken until now. */
function used(): Pick<Took, 'processor' | 'megabytes'> {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** How long the stages of a piece of work take, one after the other. */
export class Stages {
  readonly #took = new Map<string, Took>();
  #now: string | undefined;
  #since = 0;
  #used = used();

  /** Ends the stage before. What is begun again goes on. @param name nothing where no stage follows */
  begin(name?: string): void {
    const now = used();
    if (this.#now !== undefined) {
      const took = this.#took.get(this.#now) ?? { seconds: 0, processor: 0, megabytes: 0 };
      took.seconds += (performance.now() - this.#since) / 1000;
      took.processor += now.processor - this.#used.processor;
      took.megabytes = now.megabytes;
      this.#took.set(this.#now, took);
    }
    this.#now = name;
    this.#since = performance.now();
    this.#used = now;
  }

  /** The stages as a table, without those that took no time to speak of; what is many and small stands together. */
  table(): string {
    this.begin();
    const small: Took = { seconds: 0, processor: 0, megabytes: used().megabytes };
    const line = (name: string, { seconds, processor, megabytes }: Took): string =>
      `${name.padEnd(52)}${seconds.toFixed(1).padStart(8)}${processor.toFixed(1).padStart(11)}${megabytes.toFixed(0).padStart(9)}`;
    const lines = [...this.#took].flatMap(([name, took]) => {
      if (Math.max(took.seconds, took.processor) >= 0.3) return [line(name, took)];
      small.seconds += took.seconds;
      small.processor += took.processor;
      return [];
    });
    return [`${'stage'.padEnd(52)} seconds  processor  MB peak`, ...lines, line('all others', small)].join('\n');
  }
}

/** Tells how long the stages of Astro take; those of drawing are told apart by who draws (`again/keep-pages.ts`). */
export const tellStages = (stages: Stages): AstroIntegration => ({
  name: 'tell-stages',
  hooks: {
    'astro:config:setup': () => stages.begin('content read and rendered'),
    'astro:build:start': () => stages.begin('bundles'),
    'astro:build:generated': () => stages.begin('what integrations do after pages'),
    'astro:build:done': () => console.log(`\n${stages.table()}`),
  },
});
