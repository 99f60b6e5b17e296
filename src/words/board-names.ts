/** The fifteen matters of a board, five a side of the triangle, in the order in which they are asked. */
export const STATEMENTS = {
  policy: ['council', 'budget', 'rules', 'seat', 'promises'],
  movement: ['members', 'collection', 'committee', 'voice', 'network'],
  knowledge: ['accounts', 'forecast', 'review', 'learning', 'carrying'],
} as const;
export type StatementId = (typeof STATEMENTS)[keyof typeof STATEMENTS][number];
