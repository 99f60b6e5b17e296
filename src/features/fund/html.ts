/** A text as it may stand in markup: whatever somebody typed stays words. */
export const escaped = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A coordinate: two decimals are finer than any screen. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);
