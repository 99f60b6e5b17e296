export type PlanTools = typeof import('./plan-tools.ts');

let loaded: PlanTools | undefined;
let asked: Promise<void> | undefined;

/**
 * The tools of a plan, where they are there; else they are fetched, and `then` is called once they are. A failure is
 * asked for again the next time.
 */
export function planTools(then: () => void): PlanTools | undefined {
  if (loaded) return loaded;
  asked ??= import('./plan-tools.ts').then(
    (tools) => void (loaded = tools),
    () => void (asked = undefined),
  );
  void asked.then(() => loaded && then());
  return undefined;
}
