/**
 * Funds with which the page "will our money last?" can be opened (`/fund/#preset=…`): whole examples first, then cases
 * whose benefit table is taken over.
 */
export const FUND_EXAMPLES = ['typical', 'sound', 'short'] as const;
export const FUND_TABLES = ['chamuang', 'si-satchanalai', 'trat', 'yasothon', 'sadao'] as const;
export const FUND_PRESETS = [...FUND_EXAMPLES, ...FUND_TABLES] as const;
export type FundExample = (typeof FUND_EXAMPLES)[number];
export type FundPreset = (typeof FUND_PRESETS)[number];
