import { given } from '../../src/certain.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { readGoodTexts } from './read-good-texts.ts';
import type { TextFile } from './text-files.ts';

// Runs in a thread of its own: reads its share of the texts and sends back the good ones.
const { root, files } = workerData as { root: string; files: TextFile[] };
given(parentPort, 'The thread that asked').postMessage(readGoodTexts(root, files));
