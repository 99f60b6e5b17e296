/**
 * A file that cannot be taken at all, with the reason for a person. `rule` is permanent; tests and documents refer to
 * it.
 */
export class ImportRefusal extends Error {
  readonly rule: string;
  readonly th: string;
  readonly en: string;

  constructor(rule: string, th: string, en: string) {
    super(`${en} · ${th}`);
    this.name = 'ImportRefusal';
    this.rule = rule;
    this.th = th;
    this.en = en;
  }
}
