import { z } from 'zod';
import type { EntryKind } from './names.ts';
import { ID_SHAPE } from './names.ts';

const id = () =>
  z.string().superRefine((value, ctx) => {
    if (!ID_SHAPE.test(value))
      ctx.addIssue({ code: 'custom', params: { rule: 'id-shape', value }, message: `"${value}" is not an id` });
  });

/**
 * Marks a field as a reference to another entry; the cross-reference check looks the id up among entries of that kind.
 */
export const referenceTo = (kind: EntryKind | 'source' | 'term' | 'rule') => id().meta({ refersTo: kind });

export const caseId = referenceTo('case');
export const lessonId = referenceTo('lesson');
export const workshopId = referenceTo('workshop');
export const helpId = referenceTo('help');
export const topicId = referenceTo('topic');
export const sourceId = referenceTo('source');
export const termId = referenceTo('term');
export const ruleId = referenceTo('rule');
export const ownId = id();
