/**
 * Life expectancy at birth in Thailand as the United Nations publish it with the same rates (World Population Prospects
 * 2024): year, men, women.
 */
export const PUBLISHED_EXPECTANCY = [
  [2015, 72.78, 81.44],
  [2020, 72.32, 81.03],
  [2025, 73.29, 81.59],
  [2030, 74.55, 82.36],
  [2040, 76.98, 83.78],
] as const;
