import type { Advice } from '../../../intake/problem.ts';
import { type Lang } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import type { DraftProblem } from '../draft/draft-problems.ts';
import type { FormContext } from './form-context.ts';

/**
 * A problem in the words of a form: without the names that fields have in files, and without repeating the help that
 * stands beside the field.
 * @param beside true where it is shown at the field itself
 */
export function plainFinding(
  { rule, inForm, ...told }: DraftProblem,
  lang: Lang,
  t: Pick<FormContext['t'], 'notFilled'>,
  beside: boolean,
): Advice {
  if (!inForm) return inOwn(told, lang);
  if (rule === 'field-missing' || rule === 'field-empty')
    return { what: beside ? t.notFilled : `${inOwn(inForm.name, lang)}: ${t.notFilled}`, todo: '' };
  return inOwn(inForm[beside ? 'beside' : 'listed'], lang);
}
