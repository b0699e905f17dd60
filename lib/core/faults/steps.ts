/** Steps that nobody will come to, and texts with fields that nothing fills. */
import type { Play } from '../../schema/play.ts';
import { proposeName } from '../nearest.ts';
import { unknownFields } from '../template.ts';
import { templateFields } from '../templateFields.ts';
import type { WorkspaceFault } from './fault.ts';

export function findStepFaults(plays: readonly Play[]): WorkspaceFault[] {
  return plays.flatMap(({ days, steps }, play) =>
    steps.flatMap((step, at) => {
      const path = ['plays', play, 'steps', at];
      return [...lateFaults(step.day, days, path), ...templateFaults(step.template, path)];
    }),
  );
}

function lateFaults(day: number, days: number, path: WorkspaceFault['path']): WorkspaceFault[] {
  if (day <= days) return [];
  return [
    {
      path: [...path, 'day'],
      words: `is ${day}, and the play ends after ${days} days: nobody comes to it.`,
      proposal:
        day <= 90
          ? `Set day ${days} or before, or let the play run ${day} days.`
          : `Set day ${days} or before.`,
    },
  ];
}

const known = Object.keys(templateFields);

function templateFaults(template: string | undefined, path: WorkspaceFault['path']): WorkspaceFault[] {
  return unknownFields(template ?? '').map((name) => ({
    path: [...path, 'template'],
    ...(name === '{{' || name === '}}'
      ? { words: `has “${name}” without its pair.`, proposal: 'Write fields as {{person.firstName}}.' }
      : { words: `has the field “${name}”, which nothing fills.`, proposal: proposeName(name, known) }),
  }));
}
