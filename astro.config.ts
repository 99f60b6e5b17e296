import { defineConfig } from 'astro/config';
import { SITE } from './src/site.ts';

export default defineConfig({
  site: process.env['SITE_URL'] ?? SITE.url,
  base: process.env['BASE_PATH'] ?? '/',
  trailingSlash: 'always',
  // The default strips line breaks between inline elements, and spaces carry meaning in Thai.
  compressHTML: true,
});
