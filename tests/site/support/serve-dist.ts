import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { siteServer } from '../../../scripts/serve/site-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Serves `dist/`, as `npm run serve` does, while the browser tests run; they read the address with `inject('origin')`. */
export default async function serveDist(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/; run `npm run build` first.');
  const server = siteServer('dist');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('origin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => server.close();
}
