import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { SITE } from './src/site.ts';
import { selfContainedCms } from './src/tools/admin/self-contained.ts';

export default defineConfig({
  site: process.env['SITE_URL'] ?? SITE.url,
  base: process.env['BASE_PATH'] ?? '/',
  trailingSlash: 'always',
  // The default strips line breaks between inline elements, and spaces carry meaning in Thai.
  compressHTML: 'jsx',
  integrations: [
    mdx({ syntaxHighlight: false }),
    sitemap({
      filter: (page) => !page.endsWith('/admin/'),
      i18n: { defaultLocale: 'th', locales: { th: 'th', en: 'en' } },
    }),
  ],
  // Nothing inline: pages work under a strict content security policy, and a changed script changes one file.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [selfContainedCms], optimizeDeps: { exclude: ['@sveltia/cms'] } },
});
