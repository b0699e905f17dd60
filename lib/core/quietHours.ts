import type { Workspace } from '../schema/workspace.ts';

/** Whether a moment lies in the team's quiet hours, by the clock and the calendar of this computer. */
export function isQuiet({ from, to, weekends }: Workspace['quiet'], now: number): boolean {
  const at = new Date(now);
  const day = at.getDay();
  if (weekends && (day === 0 || day === 6)) return true;
  const time = at.getHours() * 60 + at.getMinutes();
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? time >= start && time < end : time >= start || time < end;
}

function minutesOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
