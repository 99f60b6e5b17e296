import type { Plan } from './upgrade-site.ts';

/** What an upgrade would do, for people. */
export function planTold({ add, change, remove, kept, conflicts, migrations }: Plan): string {
  const list = (th: string, en: string, paths: readonly string[]): string[] =>
    paths.length > 0 ? [`\n${th} · ${en} (${paths.length})\n${paths.map((path) => `  ${path}`).join('\n')}`] : [];
  const changes = add.length + change.length + remove.length + conflicts.length + migrations.length;
  return [
    ...list('ใหม่', 'New', add),
    ...list('เปลี่ยน', 'Changed', change),
    ...list('เลิกใช้', 'No longer used', remove),
    ...list('แก้ไว้เอง คงไว้', 'Your own changes, kept', kept),
    ...list('แก้ทั้งสองฝ่าย', 'Changed on both sides', conflicts),
    ...list(
      'แปลงไฟล์ของเว็บ',
      'Migrations of your files',
      migrations.map(({ number, what }) => `${number} ${what.th} · ${what.en}`),
    ),
    ...(changes === 0 ? ['เป็นรุ่นล่าสุดแล้ว · Up to date'] : []),
  ].join('\n');
}
