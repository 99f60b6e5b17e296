import type { Finding } from '../../../intake/problem.ts';
import type { Lang } from '../../../words/languages.ts';
import type { FormContext } from './form-context.ts';

/** `summary (สรุป)`: a field as files name it, with its name for people. */
const NAMED = /^(?:ขาดช่อง )?([\w[\].-]+) \(([^)]+)\)/;

/**
 * A finding in the words of a form: without the names that fields have in files, and without repeating the help that
 * stands beside the field.
 * @param beside true where it is shown at the field itself
 */
export function plainFinding(
  finding: Pick<Finding, 'rule' | 'th' | 'en'>,
  lang: Lang,
  t: FormContext['t'],
  beside: boolean,
): { what: string; todo: string } {
  const { rule } = finding;
  const { what, todo } = finding[lang];
  const label = NAMED.exec(what)?.[2];
  if ((rule === 'field-missing' || rule === 'field-empty') && label)
    return beside ? { what: t.notFilled, todo: '' } : { what: `${label}: ${t.notFilled}`, todo: '' };
  return {
    what: what.replace(NAMED, beside ? (lang === 'th' ? 'ช่องนี้' : 'This') : '“$2”'),
    todo: todo.replace(/\s*(?:เช่น|Example:) (?:\[.*\]|\{.*\})$/, ''),
  };
}
