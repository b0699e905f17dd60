import { describe, expect, it } from 'vitest';
import { announce, type Change, onChange } from '../../lib/store/changes.ts';

describe('changes', () => {
  it('reach every listener, in order, until it stops listening', async () => {
    const early: Change[] = [];
    const stop = onChange((change) => early.push(change));
    const heard: Change[] = [];
    const done = new Promise<void>((resolve) => {
      onChange((change) => {
        heard.push(change);
        if (change === 'activity') resolve();
      });
    });
    announce('list');
    announce('journal');
    await expect.poll(() => early).toEqual(['list', 'journal']);
    stop();
    announce('activity');
    await done;
    expect(heard).toEqual(['list', 'journal', 'activity']);
    expect(early).toEqual(['list', 'journal']);
  });
});
