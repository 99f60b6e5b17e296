import { gitRepository } from '../../src/library/publishing/git-repository.ts';
import type { SiteSettings } from '../../src/library/publishing/site-settings.ts';
import { SITE_FILE, type SiteAddress } from './site-address.ts';
import { unfitAddress } from './unfit-address.ts';

/**
 * What whoever builds the site should know before readers see it: one line each, Thai and English. Empty when all is
 * well.
 */
export function buildNotices(address: SiteAddress, { contact, repository }: SiteSettings): string[] {
  const notices: string[] = [];
  const unfit = unfitAddress(address);
  if (unfit?.rule === 'address-missing')
    notices.push(
      `⚠ ${unfit.th.what} จึงไม่มี sitemap, feed และลิงก์ตัวอย่าง — ${unfit.th.todo} · ${unfit.en.what}, so sitemap, feed and link previews are left out — ${unfit.en.todo}`,
    );
  else if (unfit) notices.push(`⚠ ${unfit.th.what} — ${unfit.th.todo} · ${unfit.en.what} — ${unfit.en.todo}`);
  const ways = [contact.email, contact.line, contact.form, ...Object.values(contact.post)];
  if (!ways.some((way) => way.trim() !== '') && !gitRepository(repository))
    notices.push(
      `⚠ ยังไม่ได้ตั้งที่รับงานเขียน คนที่เขียนใน /write/ จะไม่รู้ว่าส่งให้ใคร — ใส่อีเมล ไอดี LINE แบบฟอร์ม หรือที่อยู่ ใน contact หรือ repository ใน ${SITE_FILE} · Nobody is named to whom a finished text can be sent, so /write/ ends at the writer's own disk — fill in contact (e-mail, LINE id, form or post) or repository in ${SITE_FILE}`,
    );
  return notices;
}
