/**
 * Whether a page is read inside of another app (LINE, Facebook and their like): these views have no voices, and a
 * button that says nothing is worse than none.
 * @param userAgent as the browser tells it
 */
export const isInApp = (userAgent: string): boolean =>
  /\bLine\/|\bFBAN\b|\bFBAV\b|\bFB_IAB\b|Instagram|\bTikTok\b|musical_ly|MicroMessenger|; wv\)/.test(userAgent);
