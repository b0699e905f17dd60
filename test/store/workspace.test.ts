import { beforeEach, describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import {
  allowDomain,
  forbidDomain,
  goBackToWorkspaceBefore,
  saveWorkspace,
} from '../../lib/store/changeWorkspace.ts';
import type { Database } from '../../lib/store/database.ts';
import { readWorkspaceVersions } from '../../lib/store/workspace.ts';
import { openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

describe('the workspace', () => {
  it('is a new team’s until something is saved', async () => {
    expect(await readWorkspaceVersions(db)).toEqual({ now: defaultWorkspace, before: undefined });
    await goBackToWorkspaceBefore(db);
    expect(await readWorkspaceVersions(db)).toEqual({ now: defaultWorkspace, before: undefined });
  });

  it('keeps the version before a save, and goes back to it and forth again', async () => {
    await saveWorkspace(db, { followUpHours: 12 });
    await saveWorkspace(db, { retirePlayDays: 60 });
    const saved = { ...defaultWorkspace, followUpHours: 12, retirePlayDays: 60 };
    const before = { ...defaultWorkspace, followUpHours: 12 };
    expect(await readWorkspaceVersions(db)).toEqual({ now: saved, before });
    await goBackToWorkspaceBefore(db);
    expect(await readWorkspaceVersions(db)).toEqual({ now: before, before: saved });
    await goBackToWorkspaceBefore(db);
    expect(await readWorkspaceVersions(db)).toEqual({ now: saved, before });
  });

  it('takes an allowed domain and gives it up without a new version', async () => {
    await saveWorkspace(db, { followUpHours: 12 });
    await allowDomain(db, 'zendesk.com');
    await allowDomain(db, 'gmail.com');
    await forbidDomain(db, 'zendesk.com');
    const { now, before } = await readWorkspaceVersions(db);
    expect(now.allowedDomains).toEqual(['gmail.com']);
    expect(before).toEqual(defaultWorkspace);
  });
});
