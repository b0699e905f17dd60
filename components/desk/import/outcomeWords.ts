/** What came of an import, in the terms of the file that was brought. */
import { counted } from '../../../lib/core/counted.ts';
import type { ImportReport } from '../../../lib/intake/report.ts';

/** Such as `5 signals and touches`, or the whole list after a list; several things where the file brought several. */
export function broughtWords({ brought = {}, rows, accounts, changed }: ImportReport): string {
  const { people, activity, workspace } = brought;
  const parts = [
    activity !== undefined && counted(activity, 'signal or touch', 'signals and touches'),
    people !== undefined &&
      `${counted(people, 'person', 'people')}, ${changed === 0 ? 'nothing new of them' : `${counted(changed, 'account')} changed`}`,
    workspace && `how your team works (${workspaceWords(workspace)})`,
    // A workspace file may have no list: it brings no accounts then, though there are some.
    activity === undefined && people === undefined && rows > 0 && counted(accounts, 'account'),
  ].filter((part) => part !== false && part !== undefined);
  return parts.length > 0 ? parts.join(', and ') : 'nothing that was not so before';
}

/** The parts of the workspace by name, as a rep would call them. */
export function workspaceWords(parts: readonly string[]): string {
  return parts.map((part) => partWords[part] ?? part).join(', ');
}

const partWords: Readonly<Record<string, string>> = {
  icp: 'the ideal customer',
  engagement: 'points for signals',
  triggers: 'how long triggers last',
  relationships: 'scales of relationship',
  importance: 'scales of importance',
  battleCards: 'battle cards',
  followUpHours: 'time to follow up',
  caps: 'limits of touches',
  quiet: 'quiet hours',
  newPlaysPerMonth: 'new plays a month',
  retirePlayDays: 'when plays retire',
  allowedDomains: 'allowed domains',
};
