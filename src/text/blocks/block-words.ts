import { sideWords, type Side } from '../../settings/sides.ts';
import { lookingIn } from '../../words/in/looking.ts';
import { textIn } from '../../words/in/text.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import type { lookingTh } from '../../words/th/looking.ts';
import type { textTh } from '../../words/th/text.ts';
import type { PhotoConsent } from '../../intake/schema/photo-consent.ts';
import { PHOTO_CONSENT_NAMES } from '../../intake/schema/photo-consent.ts';
import { PHOTO_CONSENTS } from '../../intake/schema/photo-consent.ts';

type TextWords = typeof textTh;
interface Words extends TextWords {
  side: Record<Side, string>;
  event: typeof lookingTh.benefits.event;
  tier: typeof lookingTh.tier;
  consent: Record<PhotoConsent, string>;
}

const consentIn = (lang: Lang): Words['consent'] =>
  Object.fromEntries(
    PHOTO_CONSENTS.map((value) => [value, inOwn(PHOTO_CONSENT_NAMES[value], lang)]),
  ) as Words['consent'];

/** The few words that texts need of their own; the rest of the interface has its words beside them. */
export const WORDS = Object.fromEntries(
  LANGS.map((lang): [Lang, Words] => {
    const { tier, benefits } = lookingIn[lang];
    const side = sideWords(lang, 'name', textIn[lang].side);
    return [lang, { ...textIn[lang], side, event: benefits.event, tier, consent: consentIn(lang) }];
  }),
) as Record<Lang, Words>;
