import { describe, expect, it } from 'vitest';
import { inFront, moveOn, type QueuedStep, runWords, startRun } from '../../lib/core/todayRun.ts';
import { NOW } from './builders.ts';

const steps: QueuedStep[] = ['a', 'b', 'c'].map((account) => ({ account, step: `${account} 1` }));

function started() {
  const run = startRun(steps, NOW);
  if (!run) throw new Error('nothing to run');
  return run;
}

describe('a run through today', () => {
  it('has its steps in front one after the other, says where it is, and ends with how many were done', () => {
    const first = started();
    expect([inFront(first), runWords(first)]).toEqual([steps[0], '1 of 3 today']);
    const second = moveOn(first, 'done', NOW + 1);
    expect([inFront(second), runWords(second)]).toEqual([steps[1], '2 of 3 today']);
    const third = moveOn(second, 'passed', NOW + 2);
    const over = moveOn(third, 'done', NOW + 3);
    expect(inFront(over)).toBeUndefined();
    expect(runWords(over)).toBe('Run over: 2 of 3 done.');
    expect(moveOn(over, 'done', NOW + 4)).toBe(over);
  });

  it('says so where all were done', () => {
    const over = steps.reduce((run) => moveOn(run, 'done', NOW), started());
    expect(runWords(over)).toBe('Run over: all 3 done.');
  });

  it('keeps its tab from step to step', () => {
    expect(moveOn({ ...started(), tab: 7 } as ReturnType<typeof started>, 'done', NOW)).toMatchObject({
      tab: 7,
    });
  });

  it('doesn’t begin with nothing', () => {
    expect(startRun([], NOW)).toBeUndefined();
  });
});
