import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** A file as a person has it. */
export interface Brought {
  name: string;
  bytes: Uint8Array;
}

/** The writing page as somebody uses it. */
export class Desk {
  readonly page: Page;
  /** Requests that left for another host; must stay empty. */
  readonly strays: string[] = [];
  /** Errors that the page itself did not expect. */
  readonly errors: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on(
      'request',
      (request) =>
        void (/^https?:/.test(request.url()) && !request.url().startsWith(origin) && this.strays.push(request.url())),
    );
    page.on('pageerror', (error) => void this.errors.push(error.message));
  }

  static async open(context: BrowserContext, address: string): Promise<Desk> {
    const page = await context.newPage();
    const desk = new Desk(page, new URL(address).origin);
    await page.goto(address);
    await page.locator('.w-start, .w-tabs').first().waitFor();
    return desk;
  }

  /** Drops a file on the page, as from a file manager. */
  async drop({ name, bytes }: Brought): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([base64, file]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], file!));
        return transfer;
      },
      [Buffer.from(bytes).toString('base64'), name],
    );
    await this.page.dispatchEvent('.w-start', 'dragover', { dataTransfer: data });
    await this.page.dispatchEvent('.w-start', 'drop', { dataTransfer: data });
  }
  async choose({ name, bytes }: Brought): Promise<void> {
    await this.page.setInputFiles('#w-file', { name, mimeType: '', buffer: Buffer.from(bytes) });
  }

  async tab(
    name: 'text' | 'fields' | 'pictures' | 'sources' | 'terms' | 'english' | 'preview' | 'send',
  ): Promise<void> {
    await this.page.click(`#w-tab-${name}`);
  }
  field(path: string): Locator {
    return this.page.locator(`[data-path="th/data/${path}"]`);
  }
  /** Finds something in a picker by typing, and takes the first. */
  async pick(path: string, typed: string): Promise<void> {
    const box = this.field(path).getByRole('combobox');
    await box.fill(typed);
    await box.press('Enter');
  }
  get body(): Locator {
    return this.page.locator('#w-th-body');
  }
  get message(): Locator {
    return this.page.locator('.w-message:not(:empty)');
  }
  /** Waits until everything typed is on the device. */
  async kept(): Promise<void> {
    await this.page.locator('.w-saved[data-state=kept]').waitFor();
  }
  /** Waits until everything typed has been checked, and the preview, where it is shown, is drawn whole. */
  async settled(): Promise<void> {
    await this.page.locator('.w-open[data-checked=yes]').waitFor();
    await this.page.locator('.w-preview[aria-busy=true]').waitFor({ state: 'detached' });
  }
  /** What the desk counts as mistakes, once it has checked everything typed. */
  async mistakes(): Promise<string[]> {
    await this.tab('send');
    await this.settled();
    return this.page.locator('.w-list.w-error li > p').allInnerTexts();
  }
  /** Saves the archive that is to be sent. */
  async zip(): Promise<Uint8Array> {
    await this.tab('send');
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.click('.w-main')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  }
  /** Everything of a note that a form asks for, typed and picked as a person would. */
  async fillNote(): Promise<void> {
    await this.tab('fields');
    await this.field('summary').locator('textarea').fill('เยี่ยมกองทุนหนึ่งวัน เห็นวิธีเก็บเงินและสมุดบัญชี');
    await this.pick('cases', 'ลำปาง');
    await this.field('date').locator('input').fill('๑๖ พ.ย. ๒๕๔๙');
    await this.field('authors').getByRole('button').first().click();
    await this.page.locator('#w-th-data-authors-0').fill('คณะทดสอบ');
    await this.field('method').locator('select').selectOption({ index: 1 });
    await this.field('consent').locator('select').selectOption({ index: 1 });
  }
}

export const newContext = (
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
