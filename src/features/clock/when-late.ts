/** What a kit says about a meeting that runs late: what to leave out, and what not. */
export const whenLate = <T extends { late?: boolean | undefined }>(trouble: readonly T[]): T[] =>
  trouble.filter(({ late }) => late);
