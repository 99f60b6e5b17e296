import type { SiteSettings } from './library/publishing/site-settings.ts';

/**
 * What a new network changes first. The address and base path can also come from the environment of the build
 * (`SITE_URL`, `BASE_PATH`, or what common hosts say of themselves: `scripts/build/site-address.ts`).
 */
export const SITE: SiteSettings = {
  name: { th: 'เขยื้อนภูเขา', en: 'Moving the Mountain' },
  tagline: {
    th: 'คลังบทเรียนสวัสดิการชุมชนและการเงินชุมชน',
    en: 'Lessons of community welfare and community finance in Thailand',
  },
  url: '',
  editors: { th: 'กองบรรณาธิการเขยื้อนภูเขา', en: 'Moving the Mountain editors' },
  contact: { email: '', line: '', form: '', post: { th: '', en: '' } },
  repository: { url: '', branch: 'main', host: '' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  neighbours: [],
  without: [],
};
