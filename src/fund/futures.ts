/** How many futures stand for all: always of twenty. */
export const DOTS = 20;

/** Futures of twenty in which money is over within the years reckoned. */
export const endedOf = ({ dots }: { dots: readonly number[] }, horizon: number): number =>
  dots.filter((year) => year <= horizon).length;
