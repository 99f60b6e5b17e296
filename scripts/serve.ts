import { existsSync } from 'node:fs';
import { SITE } from '../src/site.config.ts';
import { siteAddress } from './build/site-address.ts';
import { mendSwap } from './build/swap.ts';
import { siteServer } from './serve/site-server.ts';

/**
 * `npm run serve`: serves `dist/` on this machine, as a careful host would, and says where.
 * A port in use is named and the next free one taken. `PORT` may be set, and `BASE_PATH` or `SITE_URL` as in the build.
 */
const FIRST_PORT = Number(process.env['PORT'] ?? 4321);
const LAST_PORT = FIRST_PORT + 50;
const { base } = siteAddress(process.env, SITE.url);

mendSwap();
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const server = siteServer('dist', base);
let port = FIRST_PORT;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port >= LAST_PORT) throw error;
  console.log(`Port ${port} is in use; trying ${port + 1}. · พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ ลองพอร์ต ${port + 1}`);
  server.listen((port += 1), '127.0.0.1');
});
server.on('listening', () => {
  console.log(`\n  เปิดเว็บได้ที่ · The site is at  http://127.0.0.1:${port}${base}\n  หยุดด้วย · Stop with  Ctrl+C\n`);
});
server.listen(port, '127.0.0.1');
