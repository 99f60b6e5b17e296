/** What changes a plan of one's own: fetched when a tray holds a plan, or several kits that could become one. */
export { planForm } from '../board/plan-form.ts';
export { beforeClose, spareFor, talkPart } from '../state/compose-plan.ts';
export { borrowParts } from './borrow-parts.ts';
export { joinedKits } from './joined-kits.ts';
