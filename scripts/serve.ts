import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';
import { SITE } from '../src/site.config.ts';
import { siteAddress } from './build/site-address.ts';

/**
 * `npm run serve`: serves `dist/` on this machine, as any static host would, and says where.
 * A port in use is named and the next free one taken. `PORT` may be set, and `BASE_PATH` or `SITE_URL` as in the build.
 */
const FIRST_PORT = Number(process.env['PORT'] ?? 4321);
const LAST_PORT = FIRST_PORT + 50;
const { base } = siteAddress(process.env, SITE.url);

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet. Run: npm run build\nยังไม่มีโฟลเดอร์ dist/ ให้สั่ง: npm run build');
  process.exit(1);
}
const files = sirv('dist', { dev: true });
const notFound = readFileSync('dist/404.html');
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (!url.startsWith(base)) return void response.writeHead(302, { location: base }).end();
  request.url = `/${url.slice(base.length)}`;
  files(
    request,
    response,
    () => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound),
  );
});

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
