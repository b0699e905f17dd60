import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that descend from it, parents first. Read from /proc, which every Linux has. */
function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(entry);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

function parentOf(pid: string): number | undefined {
  try {
    // "pid (name) state parent …"; the name may hold spaces and brackets, so read from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it ended while we looked
  }
}

/** Kills a process and its descendants at once, leaving none of them time to write anything down. */
export function killFamily(pid: number): void {
  for (const member of process.platform === 'linux' ? familyOf(pid) : [pid, -pid]) {
    try {
      process.kill(member, 'SIGKILL');
    } catch {
      // It ended by itself, or with its parent.
    }
  }
}
