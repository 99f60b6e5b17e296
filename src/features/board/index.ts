/** The door of the board: what a device keeps of groups' own triangles. */
export { BOARDS_NAME } from './state/board-names.ts';
export { readBox as readBoards } from './state/board-box.ts';
/** Makes the address of a board out of a plan. */
export const loadBoardOfPlan = () => import('./model/board-of-plan.ts');
