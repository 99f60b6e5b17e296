import { button, el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { partOf } from '../../dom/part.ts';
import { saveFile } from '../../dom/save-file.ts';
import { opensElsewhere, shareAddress } from '../../dom/share-address.ts';
import { SITE } from '../../site.config.ts';
import { loadCard } from '../card/index.ts';

/**
 * `<chart-picture>`: buttons that put the chart beside it on the clipboard as a picture, with title, sources and address
 * (where the browser will not, the picture is saved as a file), and that hand it to the programs of the device.
 */
class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    const status = el('span', { role: 'status', class: 'small' });
    fill(
      this,
      button(this.dataset['copy'] ?? '', () => void this.#copy(status)),
      button(this.dataset['send'] ?? '', () => void this.#send(status)),
      status,
    );
  }

  async #copy(status: HTMLElement): Promise<void> {
    const chart = this.closest<HTMLElement>('figure.chart');
    if (!chart) return;
    try {
      const { pictureOf } = await import('./picture-of.ts');
      const sources = partOf(chart, '.chart-source').textContent.replace(/\s+/g, ' ').trim();
      const picture = await pictureOf(
        partOf<SVGSVGElement>(chart, 'svg.chart-drawing'),
        {
          title: this.dataset['title'] ?? '',
          foot: [sources, ...(opensElsewhere() ? [shareAddress(`#${chart.id}`)] : [])],
          key: chart.querySelector('.chart-key'),
        },
        langOf(this),
      );
      const copied = await this.#toClipboard(picture);
      if (!copied) saveFile(picture, `${chart.id}.png`);
      status.textContent = (copied ? this.dataset['copied'] : this.dataset['saved']) ?? '';
    } catch {
      status.textContent = this.dataset['failed'] ?? '';
    }
  }

  /** The chart as a card for chats, with its sources and a code that leads to it. */
  async #send(status: HTMLElement): Promise<void> {
    const chart = this.closest<HTMLElement>('figure.chart');
    if (!chart) return;
    const { title = '', sent = '', saved = '', failed = '', scan = '' } = this.dataset;
    try {
      const [{ pictureOfMarkup }, { passCard, drawingOf }] = await Promise.all([import('./picture-of.ts'), loadCard()]);
      const svg = partOf<SVGSVGElement>(chart, 'svg.chart-drawing').outerHTML;
      // In the colours of paper, whatever the screen shows.
      const key = chart.querySelector('.chart-key')?.outerHTML ?? '';
      const { png } = await pictureOfMarkup(`<figure class="chart">${key}${svg}</figure>`, langOf(this));
      const url = shareAddress(`#${chart.id}`);
      const came = await passCard(
        {
          lang: langOf(this),
          name: SITE.name[langOf(this)],
          kind: '',
          title,
          text: '',
          drawing: await drawingOf(png),
          parts: [],
          foot: [partOf(chart, '.chart-source').textContent.replace(/\s+/g, ' ').trim()],
          url,
          shown: url.replace(/^https?:\/\//, ''),
          scan,
          more: '',
        },
        `${chart.id}.png`,
      );
      status.textContent = came === 'left' ? '' : came === 'shared' ? sent : saved;
    } catch {
      status.textContent = failed;
    }
  }

  async #toClipboard(picture: Blob): Promise<boolean> {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
      return true;
    } catch {
      // Not allowed here, or a browser that copies no pictures.
      return false;
    }
  }
}

customElements.define('chart-picture', ChartPicture);
