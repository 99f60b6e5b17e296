import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an editor asks of a language server about one open file. */
export interface Editor {
  open(file: string, text: string): Promise<void>;
  /** What hovering over the beginning of the first line that begins like this shows. */
  hover(line: string): Promise<string>;
  complete(line: string, column: number): Promise<string[]>;
  problems(): Promise<{ message: string }[]>;
  close(): void;
}

/** Starts the server of the Astro extension on a folder, as VS Code does with the settings of this project. */
export function languageServer(root: string): Editor {
  const child = spawn(process.execPath, ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio']);
  const waiting = new Map<number, (result: never) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let sent = 0;
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((done) => {
      waiting.set(++sent, done as (result: never) => void);
      send({ id: sent, method, params });
    });
  let read = Buffer.alloc(0);
  child.stdout.on('data', (more: Buffer) => {
    read = Buffer.concat([read, more]);
    for (let head = headOf(read); head && read.length >= head.end + head.length; head = headOf(read)) {
      const { id, method, params, result } = JSON.parse(read.subarray(head.end, head.end + head.length).toString()) as {
        id?: number;
        method?: string;
        params?: { items?: unknown[] };
        result?: never;
      };
      read = read.subarray(head.end + head.length);
      if (method && id !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
      else if (id !== undefined) waiting.get(id)?.(result as never);
    }
  });
  const address = pathToFileURL(root).href;
  const ready = ask('initialize', {
    processId: process.pid,
    rootUri: address,
    workspaceFolders: [{ uri: address, name: 'library' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: {}, diagnostic: {} },
      workspace: { workspaceFolders: true, configuration: true },
    },
    initializationOptions: { typescript: { tsdk: resolve('node_modules/typescript/lib') }, contentIntellisense: true },
  }).then(() => send({ method: 'initialized', params: {} }));
  let uri = '';
  let lines: string[] = [];
  const at = (line: string, character: number) => ({
    textDocument: { uri },
    position: { line: lines.findIndex((each) => each.startsWith(line)), character },
  });
  return {
    async open(file, text) {
      await ready;
      uri = `${address}/${file}`;
      lines = text.split('\n');
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'mdx', version: 1, text } } });
    },
    hover: async (line) =>
      (await ask<{ contents: { value: string } } | null>('textDocument/hover', at(line, 2)))?.contents.value ?? '',
    complete: async (line, column) =>
      (await ask<{ items: { label: string }[] } | null>('textDocument/completion', at(line, column)))?.items.map(
        ({ label }) => label,
      ) ?? [],
    problems: async () =>
      (await ask<{ items: { message: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    close: () => void child.kill(),
  };
}

function headOf(bytes: Buffer): { end: number; length: number } | undefined {
  const match = /Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('latin1'));
  return match ? { end: match.index + match[0].length, length: Number(match[1]) } : undefined;
}
