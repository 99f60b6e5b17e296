/** The door of the board: what a device keeps of groups' own triangles. */
export { BOARDS_NAME } from './state/board-names.ts';
export { readBox as readBoards } from './state/board-box.ts';
