import { snapshots } from '../../../snapshots.ts';

/** Dated copies of the data, with digests and with what changed from each to the next, for programs. */
export const GET = (): Response => Response.json(snapshots());
