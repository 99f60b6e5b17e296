/** Says in every file for a host where it comes from. */
export const NOTE = 'Made by `npm run build` from scripts/build/header-table.ts.';
