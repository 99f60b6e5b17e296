import type { PageName } from '../../library/address.ts';
import { SITE } from '../../site.config.ts';

const without: readonly PageName[] = SITE.without;

/** Whether this site has a page at all: a network may do without some (`without` in `site.config.ts`). */
export const isOffered = (page: PageName): boolean => !without.includes(page);
