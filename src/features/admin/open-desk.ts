import { attributeOf, partOf } from '../../dom/part.ts';
import type { CmsConfig } from '@sveltia/cms';
import { shareAddress } from '../../dom/share-address.ts';
import sarabun from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?url';
import sarabunBold from '@fontsource/sarabun/files/sarabun-thai-700-normal.woff2?url';

/**
 * `<open-desk>`: opens the CMS in place of the page when asked to, or at once where the address already leads into it.
 * Nothing of the CMS is loaded before. Attributes: `config` address of the configuration, `local` present where only a
 * folder on this computer can be edited.
 */
class OpenDesk extends HTMLElement {
  connectedCallback(): void {
    const button = partOf(this, 'button');
    const told = (name: string) => partOf(this, `[data-told="${name}"]`);
    const onThisComputer = /^(127\.0\.0\.1|(.+\.)?localhost)$/.test(location.hostname);
    const hindrance = !this.hasAttribute('local')
      ? undefined
      : onThisComputer
        ? 'showDirectoryPicker' in globalThis
          ? undefined
          : 'no-picker'
        : 'only-here';
    if (hindrance) {
      told(hindrance).hidden = false;
      return;
    }
    button.hidden = false;
    const open = async (): Promise<void> => {
      button.disabled = true;
      told('failed').hidden = true;
      told('opening').hidden = false;
      try {
        const [config, { default: cms }] = await Promise.all([
          fetch(attributeOf(this, 'config')).then((response) => response.json() as Promise<CmsConfig>),
          import('@sveltia/cms'),
        ]);
        // The CMS brings its own looks; those of the site would run into them.
        for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) sheet.remove();
        document.body.replaceChildren();
        for (const [url, weight] of [
          [sarabun, '400'],
          [sarabunBold, '700'],
        ] as const)
          document.fonts.add(new FontFace('Sarabun', `url(${url})`, { weight, unicodeRange: 'U+0E00-0E7F' }));
        await cms.init({ config: { ...config, site_url: shareAddress(config.site_url ?? '') } });
      } catch (error) {
        console.error(error);
        told('opening').hidden = true;
        told('failed').hidden = false;
        button.disabled = false;
      }
    };
    button.addEventListener('click', () => void open());
    if (location.hash.startsWith('#/')) void open();
  }
}
customElements.define('open-desk', OpenDesk);
