import type { AstroIntegration } from 'astro';

/** Variable by which `npm run build -- --times` has Astro tell how long its stages take. */
export const TIMES = 'BUILD_TIMES';

interface Took {
  seconds: number;
  /** Of processors, all threads of this process together. */
  processor: number;
}

/** How long the stages of a piece of work take, one after the other. */
export class Stages {
  readonly #took = new Map<string, Took>();
  #now: string | undefined;
  #since = 0;
  #used = process.cpuUsage();

  /** Ends the stage before. What is begun again goes on. @param name nothing where no stage follows */
  begin(name?: string): void {
    const { user, system } = process.cpuUsage(this.#used);
    if (this.#now !== undefined) {
      const took = this.#took.get(this.#now) ?? { seconds: 0, processor: 0 };
      took.seconds += (performance.now() - this.#since) / 1000;
      took.processor += (user + system) / 1e6;
      this.#took.set(this.#now, took);
    }
    this.#now = name;
    this.#since = performance.now();
    this.#used = process.cpuUsage();
  }

  /** The stages as a table, without those that took no time to speak of; what is many and small stands together. */
  table(): string {
    this.begin();
    const small: Took = { seconds: 0, processor: 0 };
    const line = (name: string, { seconds, processor }: Took): string =>
      `${name.padEnd(52)}${seconds.toFixed(1).padStart(8)}${processor.toFixed(1).padStart(11)}`;
    const lines = [...this.#took].flatMap(([name, took]) => {
      if (Math.max(took.seconds, took.processor) >= 0.3) return [line(name, took)];
      small.seconds += took.seconds;
      small.processor += took.processor;
      return [];
    });
    return [`${'stage'.padEnd(52)} seconds  processor`, ...lines, line('all others', small)].join('\n');
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
