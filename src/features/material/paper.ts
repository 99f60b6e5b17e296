/** What prints sheets and writes pages of one's own: behind the door of material, loaded on use. */
export { openPrintRoom } from './make/print-room.ts';
export { markup, Markup } from './print/markup.ts';
export { qrMarkup } from './print/qr-markup.ts';
export { sideLabel } from './print/side-shape.ts';
