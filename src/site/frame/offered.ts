import type { PageName } from '../../library/address.ts';
import { WITHOUT } from '../../settings/without.ts';

/** Whether this site has a page at all: a network may do without some (`without` in `site.config.ts`). */
export const isOffered = (page: PageName): boolean => !WITHOUT.includes(page);
