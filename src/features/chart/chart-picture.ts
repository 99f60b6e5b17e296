import { button, el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { partOf } from '../../dom/part.ts';
import { saveFile } from '../../dom/save-file.ts';
import { opensElsewhere, shareAddress } from '../../dom/share-address.ts';

/**
 * `<chart-picture>`: a button that puts the chart beside it on the clipboard as a picture, with title, sources and
 * address; where the browser will not, the picture is saved as a file.
 */
class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    const status = el('span', { role: 'status', class: 'small' });
    fill(
      this,
      button(this.dataset['copy'] ?? '', () => void this.#copy(status)),
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
