import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { askAxe } from '../../../scripts/axe/ask-axe.ts';
import { hostileFiles, trickyFile } from '../../features/import/hostile-files.ts';
import { plainWordFile, wordFile } from '../../features/import/word-file.ts';
import { markThai } from '../../../src/text/mark-thai.ts';
import { launch } from '../support/browser.ts';
import { Desk, newContext } from '../support/desk.ts';

const origin = inject('origin');
const WRITE = `${origin}/write/`;
let browser: Browser;
const open: BrowserContext[] = [];
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());
afterEach(() => Promise.all(open.splice(0).map((context) => context.close())));

async function context(options: Parameters<typeof newContext>[1] = {}): Promise<BrowserContext> {
  const made = await newContext(browser, options);
  open.push(made);
  return made;
}
const desk = async (path = '', options: Parameters<typeof newContext>[1] = {}) =>
  Desk.open(await context(options), WRITE + path);
const drafts = (page: Page) => page.locator('.w-resume').allInnerTexts();

describe('nothing is lost', () => {
  it('drafts survive a killed tab, with their pictures, and several are kept', async () => {
    const first = await desk('?new=note');
    await first.tab('fields');
    await first.field('title').locator('input').fill('ร่างที่หนึ่ง');
    await first.tab('text');
    await first.body.fill('ข้อความก่อนไฟดับ');
    await first.tab('pictures');
    const { default: sharp } = await import('sharp');
    await first.page.setInputFiles('#w-add-picture', {
      name: 'IMG_0001.JPG',
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#482' } })
        .jpeg()
        .withMetadata({ orientation: 6 })
        .toBuffer(),
    });
    await first.page.locator('.w-pictures li').waitFor();
    await first.kept();
    const session = await first.page.context().newCDPSession(first.page);
    await Promise.race([session.send('Page.crash').catch(() => undefined), first.page.waitForEvent('crash')]);

    const second = await Desk.open(first.page.context(), WRITE);
    expect(await drafts(second.page)).toEqual(['ร่างที่หนึ่ง']);
    await second.page.locator('.w-kinds button').nth(1).click();
    await second.tab('fields');
    await second.field('title').locator('input').fill('บทเรียนที่สอง');
    await second.kept();
    await second.page.getByRole('button', { name: 'กลับ' }).click();
    await second.page.locator('.w-resume').nth(1).waitFor();
    expect(await drafts(second.page)).toEqual(['บทเรียนที่สอง', 'ร่างที่หนึ่ง']);
    await second.page.locator('.w-resume').nth(1).click();
    expect(await second.body.inputValue()).toContain('ข้อความก่อนไฟดับ\n\n<Figure src="photo-1.jpg" alt="" />');
    await second.tab('pictures');
    const picture = second.page.locator('.w-pictures img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
      .toEqual([1000, 2000]);
  });

  it('two tabs do not overwrite each other', async () => {
    const first = await desk('?new=note');
    await first.body.fill('แท็กแรก');
    await first.kept();
    const second = await Desk.open(first.page.context(), WRITE);
    await second.page.locator('.w-resume').first().click();
    await second.page.getByText('ร่างนี้เปิดอยู่ในอีกแท็ก').waitFor();
    await second.page.getByRole('button', { name: 'เปิดเป็นสำเนา' }).click();
    await second.body.fill('แท็กสอง');
    await second.kept();
    await first.body.fill('แท็กแรกเขียนต่อ');
    await first.kept();
    for (const { page } of [first, second]) await page.getByRole('button', { name: 'กลับ' }).click();
    await first.page.locator('.w-resume').nth(1).waitFor();
    const bodies: string[] = [];
    for (const at of [0, 1]) {
      await first.page.locator('.w-resume').nth(at).click();
      bodies.push(await first.body.inputValue());
      await first.page.getByRole('button', { name: 'กลับ' }).click();
    }
    expect(bodies.sort()).toEqual(['แท็กสอง', 'แท็กแรกเขียนต่อ'].sort());
  });

  it('nor do they where the browser cannot lock: the later one goes on as a draft of its own', async () => {
    const where = await context();
    await where.addInitScript(
      () =>
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }) &&
        delete (Navigator.prototype as { locks?: unknown }).locks,
    );
    const first = await Desk.open(where, `${WRITE}?new=note`);
    await first.body.fill('แท็กแรก');
    await first.kept();
    const second = await Desk.open(where, WRITE);
    await second.page.locator('.w-resume').first().click();
    await second.body.fill('แท็กสอง');
    await second.kept();
    await first.body.fill('แท็กแรกเขียนต่อ');
    await first.message.getByText('ของเดิมไม่หาย').waitFor();
    await first.page.getByRole('button', { name: 'กลับ' }).click();
    await first.page.locator('.w-resume').nth(1).waitFor();
    expect(await drafts(first.page)).toHaveLength(2);
  });

  it('undo and redo, also of what a button did', async () => {
    const { page, ...rest } = await desk('?new=note');
    const own = Object.assign(rest, { page }) as unknown as Desk;
    await page.locator('#w-tab-fields').click();
    const authors = page.locator('[data-path="th/data/authors"]');
    await authors.getByRole('button').click();
    await page.locator('#w-th-data-authors-0').fill('คณะหนึ่ง');
    await page.getByRole('button', { name: 'เลิกทำ' }).click();
    expect(await page.locator('#w-th-data-authors-0').inputValue()).toBe('');
    await page.getByRole('button', { name: 'เลิกทำ' }).click();
    expect(await page.locator('#w-th-data-authors-0').count()).toBe(0);
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'ทำซ้ำ' }).click();
    expect(await page.locator('#w-th-data-authors-0').inputValue()).toBe('คณะหนึ่ง');
    expect(own.errors).toEqual([]);
  });

  it('a device without room says so, and a copy can still be saved', async () => {
    const where = await context();
    await where.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        const request = put.apply(this, args);
        if (this.name === 'drafts') this.transaction.abort();
        return request;
      };
      Object.defineProperty(IDBTransaction.prototype, 'error', {
        get: () => new DOMException('full', 'QuotaExceededError'),
      });
    });
    const full = await Desk.open(where, `${WRITE}?new=note`);
    await full.message.getByText('เครื่องไม่มีที่เก็บแล้ว').waitFor();
    await full.body.fill('เก็บไม่ได้');
    await full.tab('send');
    const [download] = await Promise.all([
      full.page.waitForEvent('download'),
      full.page.getByRole('button', { name: 'บันทึกสำเนาร่าง' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('draft-draft.zip');
  });
});

describe('hostile files', () => {
  it('each gets a clear sentence, starts no draft, and harms nothing', async () => {
    const one = await desk();
    for (const { what, name, bytes } of await hostileFiles()) {
      await one.choose({ name, bytes });
      await expect.poll(() => one.message.innerText(), { message: what, timeout: 20_000 }).not.toBe('กำลังอ่านไฟล์');
      expect(await one.message.innerText(), what).toMatch(/^[^(]*[ก-๙]{8}/);
      expect(await one.message.innerText(), what).not.toMatch(/Error|undefined|มีบางอย่างผิดพลาด/);
    }
    // 200 MB, made in the page, since no test should carry so much through a pipe.
    await one.page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(200_000_000)], 'large.docx'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    await one.message.getByText('200 MB').waitFor();
    expect(await drafts(one.page)).toEqual([]);
    // The page works on.
    await one.choose({ name: 'good.docx', bytes: await wordFile({ pictures: 0 }) });
    await one.body.waitFor();
    await one.tab('pictures');
    for (const [name, text, told] of [
      ['page.jpg', '<html><script>alert(1)</script>', 'ไม่ใช่ภาพ'],
      ['IMG_1.HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'HEIC'],
    ] as const) {
      await one.page.setInputFiles('#w-add-picture', {
        name,
        mimeType: 'image/jpeg',
        buffer: Buffer.from(text, 'latin1'),
      });
      await one.message.getByText(told).waitFor();
    }
    expect(await one.page.locator('.w-pictures li').count()).toBe(0);
    expect([one.errors, one.strays]).toEqual([[], []]);
  });

  it('macros are not kept and a picture on a server is not asked for, nor is anything run that a text holds', async () => {
    const asked: string[] = [];
    const tracker = createServer((request, response) => void (asked.push(request.url!), response.end()));
    await new Promise<void>((done) => tracker.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(tracker.address() as AddressInfo).port}/t.png`;
    const one = await desk();
    await one.choose({ name: 'tricky.docx', bytes: await trickyFile(address) });
    const losses = await one.page.locator('.w-losses').innerText();
    expect(losses).toMatch(/มาโคร[\s\S]*ภาพที่อยู่นอกไฟล์|ภาพที่อยู่นอกไฟล์[\s\S]*มาโคร/);
    await one.body.fill(
      `<img src="${address}" onerror="parent.hurt=1">\n\n<script>parent.hurt=1</script>\n\n![x](${address})\n\n[กด](javascript:parent.hurt=1)\n\n{parent.hurt=1}`,
    );
    await one.tab('preview');
    await one.settled();
    const shown = one.page.frameLocator('iframe.w-frame').locator('img');
    // Also a picture that cannot be had is complete, once the browser has given it up.
    await expect
      .poll(() => shown.evaluateAll((images) => images.every((image) => (image as HTMLImageElement).complete)))
      .toBe(true);
    expect(await one.page.evaluate(() => 'hurt' in window)).toBe(false);
    expect((await one.mistakes()).length).toBeGreaterThan(2);
    expect(await one.page.locator('.w-main').isDisabled()).toBe(true);
    expect([asked, one.strays]).toEqual([[], []]);
    tracker.close();
  });
});

it.each([
  ['case', 'songkhla'],
  ['lesson', 'see-then-do'],
  ['note', 'dream-and-reality-2007'],
  ['workshop', 'ox-cart'],
  ['workshop', 'sum-on-the-wall'],
  ['topic', 'benefits'],
  ['agenda', '2007'],
])('the preview of %s %s is the page as it is published, in both languages', async (kind, id) => {
  const one = await desk(`?entry=${kind}:${id}`);
  await one.tab('preview');
  for (const [lang, path] of [
    ['ไทย', ''],
    ['English', '/en'],
  ] as const) {
    await one.page.locator('.w-switch').getByText(lang, { exact: true }).click();
    await one.settled();
    const frame = one.page.frameLocator('iframe.w-frame').locator('article.entry');
    // What the build says of Thai words in English text, it says once a page is drawn.
    const drawn = await frame.evaluate((article) => article.outerHTML);
    const shown = columns(markThai(`<html lang="${path === '' ? 'th' : 'en'}"><body>${drawn}</body></html>`));
    const real = columns(
      await (await fetch(`${origin}${path}/${kind === 'agenda' ? kind : `${kind}s`}/${id}/`)).text(),
    );
    for (const column of COLUMNS) {
      const rest = [...real[column]];
      for (const part of shown[column]) {
        const at = rest.indexOf(part);
        expect(at, `is not on the published page: ${part}`).toBeGreaterThanOrEqual(0);
        // In the order of the page: what stood before it is the site's own.
        expect(
          rest
            .splice(0, at + 1)
            .slice(0, -1)
            .filter((added) => !SITE_ONLY.test(added)),
        ).toEqual([]);
      }
      expect(rest.filter((added) => !SITE_ONLY.test(added))).toEqual([]);
      expect(shown[column].length).toBeGreaterThan(0);
    }
  }
  await one.tab('send');
  await one.settled();
  expect(await one.page.locator('.w-list.w-error').count()).toBe(0);
});

/** Parts of the frame of an entry in which the preview and the page hold the same. */
const COLUMNS = ['entry-head', 'entry-main', 'entry-after'] as const;

/**
 * How that begins which the site adds to an entry: from other entries and records (doors to help, lists, the map, what
 * happened in a year), and ways to its tools.
 */
const SITE_ONLY = new RegExp(
  `^<(?:${[
    'script type="module"',
    'page-actions',
    'we-tried',
    'keep-kit',
    'make-material',
    'details class="make-one"',
    'section class="section (?:case-records|related|backlinks|clock-section|help-about)"',
    'section class="section" lang="\\w\\w"(?: data-section="")?><h2 id="(?:begin|lessons|notes|cases|rest)"',
    'section class="section" aria-labelledby="records"',
    'nav class="year-strip"',
    'ul role="list" class="located-ways"',
    'p class="(?:section )?kit-tool"',
    'p class="section" lang="\\w\\w"><a class="button" href="[^"]*/fund/',
    'p class="section small propose"',
  ].join('|')})`,
);

/** HTML without what the build adds to hold the lines of Thai together (`src/text/breaks/`): a preview has none of it. */
function withoutBreaks(html: string): string {
  const spans: boolean[] = [];
  return html
    .replace(/<span\b[^>]*>|<\/span>/g, (tag) => {
      if (tag.startsWith('<span')) spans.push(/^<span class="(?:whole-\d+|together)">$/.test(tag));
      return (tag.startsWith('<span') ? spans.at(-1) : spans.pop()) ? '' : tag;
    })
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#xA0;', ' ');
}

/**
 * The parts of each column of an entry as HTML, without what a draft has of its own (its day and state) and what a
 * preview cannot have (optimised pictures, the outline of the country, a way out).
 */
function columns(html: string): Record<(typeof COLUMNS)[number], string[]> {
  const found = { 'entry-head': [], 'entry-main': [], 'entry-after': [] } as Record<(typeof COLUMNS)[number], string[]>;
  visit(fromHtml(html.replace(/<svg class="locator".*?<\/svg>/gs, '')), 'element', (element: Element) => {
    const { className } = element.properties;
    const column = COLUMNS.find((name) => Array.isArray(className) && className.includes(name));
    if (!column) return;
    visit(element, 'element', ({ tagName, properties }) => {
      if (tagName === 'a') delete properties['target'];
      if (tagName === 'img')
        for (const name of Object.keys(properties)) if (name !== 'alt') Reflect.deleteProperty(properties, name);
    });
    const parts = element.children.map((child) => withoutBreaks(toHtml(child)).trim());
    found[column].push(...parts.filter((part) => part && !part.startsWith('<p class="entry-facts"')));
  });
  return found;
}

describe('writing', () => {
  it('sources from whatever is at hand, without the network; problems beside their field', async () => {
    const one = await desk('?new=source');
    // What reads references comes while the device is idle; once it is here, nothing more is asked for.
    await one.page.locator('write-desk[data-ready="offline"]').waitFor({ state: 'attached' });
    await one.page.context().setOffline(true);
    await one.page.fill('#w-intake', 'TY  - RPRT\nAU  - พานิช, วิจารณ์\nTI  - รายงานกองทุน\nPY  - 2549\nER  - ');
    await one.page.getByRole('button', { name: 'เติมช่องให้' }).click();
    await expect.poll(() => one.page.locator('#w-sources-0-title').inputValue()).toBe('รายงานกองทุน');
    expect(await one.page.locator('[data-path="sources/0/issued"] output').innerText()).toBe('2549 · 2006');
    await one.page.fill('#w-sources-0-URL', 'example.org');
    await one.page.fill('#w-intake', '@book{a, title={Bib}, author={{Thai PBS} and Cruz, Jr., Juan}, year=2550}');
    await one.page.getByRole('button', { name: 'เติมช่องให้' }).click();
    await expect.poll(() => one.page.locator('#w-sources-1-title').inputValue()).toBe('Bib');
    const names = one.page.locator('[data-path="sources/1/author"] .w-name input');
    expect(await names.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([
      'Thai PBS',
      'Juan',
      'Cruz',
      '',
      '',
      'Jr.',
    ]);
    await one.page.setInputFiles('#w-intake-file', {
      name: 'refs.ris',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('TY  - BOOK\nTI  - From a file\nER  - '),
    });
    await expect.poll(() => one.page.locator('#w-sources-2-title').inputValue()).toBe('From a file');
    const problem = one.page.locator('[data-path="sources/0/URL"] .w-problems');
    await problem.getByText('ไม่ใช่ที่อยู่เว็บ').waitFor();
    expect(await one.page.locator('#w-sources-0-URL').getAttribute('aria-invalid')).toBe('true');
    await one.page.fill('#w-sources-0-URL', 'https://example.org/report');
    await expect.poll(() => problem.innerText()).toBe('');
  });

  it('pasted words keep headings, lists, tables; a phone number blocks until it is confirmed; a link becomes a citation', async () => {
    const one = await desk();
    const area = one.page.locator('#w-paste');
    await area.evaluate((box) => {
      const transfer = new DataTransfer();
      transfer.setData(
        'text/html',
        '<h1 onclick="x()">เล่า</h1><p>สมาชิก <b>สิบคน</b> โทร ๐๘๑-๒๓๔-๕๖๗๘ <a href="https://www.gotoknow.org/posts/9241">บันทึก</a></p><img src="https://example.org/tracker.png"><ul><li>ก</li></ul><table><tr><td>ข</td><td>ค</td></tr></table><script>1</script>',
      );
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    await expect
      .poll(() => area.inputValue())
      .toBe(
        '# เล่า\n\nสมาชิก **สิบคน** โทร 081-234-5678 [บันทึก](https://www.gotoknow.org/posts/9241)\n\n- ก\n\n| ข | ค |\n| --- | --- |',
      );
    await one.page.getByRole('button', { name: 'ใช้ข้อความนี้' }).click();
    await one.page.locator('.w-losses li').getByText('ภาพ 1 ภาพ').waitFor();
    await one.page
      .locator('.w-problems')
      .getByRole('button', { name: /อ้างเป็น/ })
      .click();
    expect(await one.body.inputValue()).toContain('บันทึก [@vicharn-9241]');
    await one.tab('send');
    await one.page.getByText('มีเบอร์โทรศัพท์').first().waitFor();
    const count = () => one.page.locator('.w-summary').innerText();
    const before = await count();
    await one.page.getByLabel('ตรวจแล้ว เผยแพร่ได้').check();
    await expect.poll(count).not.toBe(before);
    expect(one.strays).toEqual([]);
  });

  it('says what to send where, and what happens next; a way that is not named has no button', async () => {
    const settings = {
      site: 'คลังทดสอบ',
      contact: {
        email: 'editors@network.or.th',
        line: '@network',
        form: 'https://forms.network.or.th/send',
        post: { th: 'ตู้ ปณ. 1\nลำปาง', en: '' },
      },
      repository: { url: 'https://github.com/network/library', branch: 'main', host: '' },
    };
    const nobody = {
      site: 'x',
      contact: { email: '', line: '', form: '', post: { th: '', en: '' } },
      repository: { url: '', branch: 'main', host: '' },
    };
    const atDesk = async (receiver: unknown): Promise<Desk> => {
      const where = await context();
      await where.addInitScript(() => {
        Object.assign(window, { opened: [] });
        window.open = (address) => (Object(window).opened.push(String(address)), null);
      });
      await where.route(WRITE, async (route) => {
        const answer = await route.fetch();
        const html = (await answer.text()).replace(
          /data-receiver="[^"]*"/,
          `data-receiver='${JSON.stringify(receiver)}'`,
        );
        await route.fulfill({ response: answer, body: html });
      });
      const one = await Desk.open(where, WRITE);
      await one.choose({ name: 'a.docx', bytes: await plainWordFile('เห็นคนมาออมทุกวัน') });
      await one.fillNote();
      await one.field('title').getByRole('textbox').fill('เยี่ยมกองทุน');
      expect(await one.mistakes()).toEqual([]);
      return one;
    };
    const named = await atDesk(settings);
    const panel = named.page.locator('.w-send');
    const words = await panel.innerText();
    for (const told of [
      'editors@network.or.th',
      '@network',
      'forms.network.or.th/send',
      'ตู้ ปณ. 1, ลำปาง',
      '.zip',
      'บรรณาธิการนำไฟล์เข้าคลัง',
    ])
      expect(words).toContain(told);
    await panel.locator('[data-by=line] button').click();
    await panel.locator('[data-by=form] button').click();
    await panel.locator('button[data-by=repository]').click();
    const opened = () => named.page.evaluate(() => Object(window).opened as string[]);
    await expect.poll(opened).toHaveLength(3);
    const [line, form, proposal] = await opened();
    expect([line, form]).toEqual(['https://line.me/R/ti/p/%40network', 'https://forms.network.or.th/send']);
    const page = new URL(proposal!);
    expect(page.origin + page.pathname).toBe('https://github.com/network/library/new/main');
    expect(page.searchParams.get('filename')).toMatch(/^content\/notes\/[a-z0-9-]+\/index\.mdx$/);
    expect(page.searchParams.get('value')).toContain('เห็นคนมาออมทุกวัน');
    expect(await panel.locator('[data-by=email] button').isEnabled()).toBe(true);

    const empty = (await atDesk(nobody)).page.locator('.w-send');
    expect(await empty.innerText()).toContain('ยังไม่ได้ตั้งที่รับงาน');
    expect(await empty.locator('[data-by]').count()).toBe(0);
    expect(await empty.getByRole('button', { name: 'เขียนอีเมล' }).count()).toBe(0);
  });

  it('a saved archive, or one that was shared with another app, opens again as the same draft', async () => {
    const where = await context();
    await where.addInitScript(() =>
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: async ({ files, title }: ShareData) =>
          void Object.assign(window, { shared: [title, files![0]!.name, files![0]!.size] }),
      }),
    );
    const one = await Desk.open(where, WRITE);
    await one.choose({ name: 'a.docx', bytes: await wordFile({ pictures: 1 }) });
    await one.fillNote();
    await one.tab('pictures');
    const alt = one.page.locator('[data-path$="/alt"] input');
    expect(await alt.inputValue()).toBe('สมาชิกนั่งล้อมวงนับเงิน');
    const body = await one.tab('text').then(() => one.body.inputValue());
    const zip = await one.zip();
    await one.page.getByRole('button', { name: 'ส่งผ่านแอปในเครื่อง' }).click();
    await expect
      .poll(() => one.page.evaluate(() => (window as { shared?: unknown }).shared))
      .toEqual(['เยี่ยมกองทุนบ้านตัวอย่าง', 'lampang-2006-11-16.zip', zip.length]);
    const again = await desk();
    await again.choose({ name: 'lampang-2006-11-16.zip', bytes: zip });
    expect((await again.body.inputValue()).trim()).toBe(body.trim());
    await again.tab('pictures');
    await expect
      .poll(() => again.page.locator('.w-pictures img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(300);
    expect(await again.mistakes()).toEqual([]);
  });

  it('goes on without a network, and the page opens again without one', async () => {
    const one = await desk('', { serviceWorkers: 'allow' });
    await one.page.locator('write-desk[data-ready=offline]').waitFor({ timeout: 30_000 });
    // The site keeps the page, its scripts and its lists a while after it was opened; all of them are there when the
    // last one is.
    let before = -1;
    await expect
      .poll(
        async () => {
          const [page, files] = await one.page.evaluate(async () => {
            const urls = (
              await Promise.all(
                (await caches.keys()).map(async (name) =>
                  (await (await caches.open(name)).keys()).map(({ url }) => url),
                ),
              )
            ).flat();
            return [
              urls.some((url) => url.endsWith('/write/data/lists.json')) && urls.some((url) => url.endsWith('/write/')),
              urls.length,
            ] as const;
          });
          const still = page && files === before;
          before = files;
          return still;
        },
        { timeout: 40_000, interval: 700 },
      )
      .toBe(true);
    await one.page.context().setOffline(true);
    await one.page.reload();
    await one.page.locator('.w-start').waitFor();
    await one.choose({ name: 'a.docx', bytes: await wordFile({ pictures: 1 }) });
    await one.fillNote();
    await one.tab('sources');
    await one.page.fill('#w-intake', 'https://www.gotoknow.org/posts/1');
    await one.page.getByRole('button', { name: 'เติมช่องให้' }).click();
    await one.page.fill('#w-sources-0-title', 'บันทึก');
    expect(await one.mistakes()).toEqual([]);
    expect((await one.zip()).length).toBeGreaterThan(10_000);
    expect(one.errors).toEqual([]);
    await one.page.goto(`${WRITE}?entry=case:songkhla`);
    await one.page.getByText('โหลดเรื่องนี้ไม่ได้').waitFor();
  });
});

describe('for everybody', () => {
  it.each([
    ['', 'light', 1280],
    ['/en', 'dark', 360],
  ] as const)(
    'axe finds nothing in any part (%s %s, %i px), nothing is wider than the screen, targets are large enough',
    async (lang, colorScheme, width) => {
      const one = await Desk.open(
        await context({ colorScheme, viewport: { width, height: 800 } }),
        `${origin}${lang}/write/`,
      );
      const found: string[] = [];
      const look = async (where: string) => {
        const { violations } = await askAxe(one.page)
          .exclude('iframe')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        found.push(
          ...violations.map(
            ({ id, nodes }) =>
              `${where} ${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`,
          ),
        );
        const wide = await one.page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${where} is ${wide} px wide`);
        const small = await one.page
          .locator('write-desk button:visible, write-desk select:visible, write-desk input[type=text]:visible')
          .evaluateAll((all) =>
            all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 100)),
          );
        found.push(...small.map((each) => `${where} small: ${each}`));
      };
      await look('start');
      await one.choose({ name: 'a.docx', bytes: await wordFile({ pictures: 1 }) });
      for (const tab of ['text', 'fields', 'pictures', 'sources', 'terms', 'english', 'preview', 'send'] as const) {
        await one.tab(tab);
        if (tab === 'sources' || tab === 'terms') await one.page.locator('.w-items > .w-add').click();
        if (tab === 'english') await one.page.locator('.w-panel button').first().click();
        await one.settled();
        await look(tab);
      }
      expect(found).toEqual([]);
    },
  );

  it('the keyboard alone is enough: begin, fill, pick, move between parts', async () => {
    const { page } = await desk();
    await page.locator('.w-kinds button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.w-tabs').waitFor();
    // From the heading, which has the focus, to the tabs and along them.
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return page.evaluate(() => document.activeElement?.id);
      })
      .toBe('w-tab-text');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('w-tab-fields');
    for (
      let steps = 0;
      steps < 40 && (await page.evaluate(() => document.activeElement?.id)) !== 'w-th-data-cases';
      steps++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.type('สงขลา');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-path="th/data/cases"] .w-chip').innerText()).toContain('สงขลา');
    // The focus stays at the picker, so that the next one can be typed.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('w-th-data-cases');
  });
});
