/** How the people in a photograph stand to its being shown. */
export const PHOTO_CONSENTS = ['given', 'nobody-known', 'public'] as const;
export type PhotoConsent = (typeof PHOTO_CONSENTS)[number];

/** What readers and authors are told of each. */
export const PHOTO_CONSENT_NAMES: Readonly<Record<PhotoConsent, { th: string; en: string }>> = {
  given: { th: 'คนในภาพยินยอมให้เผยแพร่', en: 'those in it agreed to its being published' },
  'nobody-known': { th: 'ดูไม่ออกว่าเป็นใคร', en: 'nobody in it can be recognised' },
  public: { th: 'เจ้าของเผยแพร่ไว้แล้ว', en: 'published by its owner' },
};
