import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { formatDate, machineDate } from '../../words/dates.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import { field } from '../../intake/schema/field.ts';
import { caseId } from '../../intake/schema/ids.ts';
import type { Block, BlockContext } from './block.ts';
import { marksFor } from '../render/citations.ts';
import { WORDS } from './block-words.ts';
import { uncertain } from './benefits.ts';

/** What happened when, drawn from the data of a case. */
export const timeline: Block<{ case: string }> = {
  name: 'Timeline',
  help: { th: 'เส้นเวลา จากข้อมูลของกรณีศึกษา', en: 'The timeline of a case, drawn from its data.' },
  attributes: z.strictObject({
    case: field(caseId, {
      th: 'กรณีศึกษา',
      en: 'Case',
      help: { th: 'รหัสกรณีที่มีเส้นเวลา', en: 'Id of the case that has the timeline.' },
      example: 'songkhla',
    }),
  }),
  children: 'none',
  example: '<Timeline case="songkhla" />',
  build: (attributes, _children, context) =>
    timelineList(context.data('case', attributes.case)?.timeline ?? [], context),
};

/**
 * Events as a list in order of time, with dates for readers (Buddhist Era in Thai) and for machines.
 * @param events  timeline of a case, in the page's language
 * @param context language of the page and its reference marks
 */
export function timelineList(
  events: CaseData['timeline'],
  context: Pick<BlockContext, 'lang' | 'cite'>,
): ElementContent[] {
  const { lang } = context;
  const words = WORDS[lang];
  if (events.length === 0) return [h('p', { className: ['no-data'] }, words.noData)];
  const items = events.map((event) =>
    h('li', { ...(event.side && { dataSide: event.side }) }, [
      h('time', { dateTime: machineDate(event.date) }, formatDate(event.date, lang)),
      ...(event.side ? [h('span', { className: ['timeline-side'] }, words.side[event.side])] : []),
      h('p', [
        { type: 'text', value: `${event.what} ` },
        ...marksFor(context, event.source),
        ...uncertain(event.uncertain, lang),
      ]),
    ]),
  );
  return [h('ol', { className: ['timeline'], ariaLabel: words.timeline }, items)];
}
