import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** Starlight as it comes, in Thai, with a page of each kind (`npm run bench:pages` writes `src/content/docs`). */
export default defineConfig({
  integrations: [
    starlight({
      title: 'เขยื้อนภูเขา',
      locales: { root: { label: 'ไทย', lang: 'th' } },
      sidebar: [{ label: 'หน้า', items: [{ autogenerate: { directory: '.' } }] }],
    }),
  ],
});
