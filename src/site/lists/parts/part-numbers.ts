/**
 * Which pages of many are offered from one of them: the first and the last, those beside it, and every tenth.
 * @returns numbers in order, each once
 */
export const partNumbers = (current: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === parts || number % 10 === 0 || Math.abs(number - current) <= 2,
  );
