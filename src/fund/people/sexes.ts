export type Sex = 0 | 1;
/** Men and women, as indices of tables. */
export const MAN: Sex = 0;
export const WOMAN: Sex = 1;
/** Ages 0 to 100; the last holds everybody of a hundred and over. */
export const AGES = 101;
