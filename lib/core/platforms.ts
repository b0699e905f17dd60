/** The platforms that have pages about companies and people. The README lists them from here. */
import { crmRecords } from './crmRecords.ts';
import { customerSites } from './customerSites.ts';
import { jobBoards } from './jobBoards.ts';
import type { Platform } from './platformTable.ts';
import { profiles } from './profiles.ts';

export const platforms: readonly Platform[] = [...profiles, ...jobBoards, ...customerSites, ...crmRecords];
