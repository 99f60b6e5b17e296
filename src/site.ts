/**
 * What a new network changes first. The address and base path can also come from the environment of the build
 * (`SITE_URL`, `BASE_PATH`).
 */
export const SITE = {
  name: { th: 'เขยื้อนภูเขา', en: 'Moving the Mountain' },
  tagline: {
    th: 'คลังบทเรียนสวัสดิการชุมชนและการเงินชุมชน',
    en: 'Lessons of community welfare and community finance in Thailand',
  },
  /** Where the site will be served; used in canonical addresses, feeds and citations. */
  url: 'https://moving-the-mountain.example',
  /** Who stands for the texts, as citations name them. */
  editors: { th: 'กองบรรณาธิการเขยื้อนภูเขา', en: 'Moving the Mountain editors' },
  /** Repository of this site, where readers may propose changes; empty while there is none. */
  repository: '',
  /** E-mail address for readers; empty while there is none. */
  contact: '',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
