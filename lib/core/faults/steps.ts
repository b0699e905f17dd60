/** Steps that nobody will come to. */
import type { Play } from '../../schema/play.ts';
import type { WorkspaceFault } from './fault.ts';

export function findStepFaults(plays: readonly Play[]): WorkspaceFault[] {
  return plays.flatMap(({ days, steps }, play) =>
    steps.flatMap(({ day }, at): WorkspaceFault[] =>
      day <= days
        ? []
        : [
            {
              path: ['plays', play, 'steps', at, 'day'],
              words: `is ${day}, and the play ends after ${days} days: nobody comes to it.`,
              proposal:
                day <= 90
                  ? `Set day ${days} or before, or let the play run ${day} days.`
                  : `Set day ${days} or before.`,
            },
          ],
    ),
  );
}
