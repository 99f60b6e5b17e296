/*
 * Made from data/thai-population-wpp2019.csv by scripts/make-fund-tables.ts; do not edit.
 * United Nations, DESA, Population Division: World Population Prospects. CC BY 3.0 IGO.
 */
/** Men of Thailand in 2025 by bands of five years (0–4, 5–9 … 95–99, 100 and over), thousands. */
export const MEN_THOUSANDS: readonly number[] = [
  1708.074, 1849.971, 1974.271, 2110.868, 2234.732, 2440.325, 2411.975, 2205.957, 2317.49, 2514.18, 2591.341, 2543.915,
  2266.021, 1877.89, 1324.083, 836.84, 503.568, 270.996, 103.363, 28.224, 4.336,
];
/** The same of women. */
export const WOMEN_THOUSANDS: readonly number[] = [
  1610.589, 1745.858, 1866.002, 1996.187, 2136.444, 2362.014, 2395.605, 2229.642, 2387.916, 2703.696, 2885.597,
  2883.617, 2597.399, 2223.096, 1638.504, 1118.815, 725.88, 440.584, 194.203, 58.875, 9.989,
];
