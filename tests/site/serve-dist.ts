import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Serves `dist/` while the browser tests run; they read the address with `inject('origin')`. */
export default async function serveDist(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/; run `npm run build` first.');
  const files = sirv('dist', { dev: true });
  const notFound = readFileSync('dist/404.html');
  const server = createServer((request, response) =>
    files(
      request,
      response,
      () => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('origin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => server.close();
}
