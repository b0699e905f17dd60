import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDesk } from '../../components/desk/import/ImportDesk.ts';
import type { ImportTools } from '../../components/desk/import/importTools.ts';
import type { Inspection } from '../../lib/intake/inspect.ts';
import type { LosableField } from '../../lib/intake/plan/difference.ts';
import type { Plan } from '../../lib/intake/plan/plan.ts';
import type { PlannedImport } from '../../lib/intake/planImport.ts';
import { ImportError } from '../../lib/intake/report.ts';
import { StoreError } from '../../lib/store/database.ts';

const file = new File(['Account\nAcme\n'], 'list.csv');

const inspection = (more: Partial<Inspection> = {}): Inspection => ({
  kind: 'accounts',
  columns: [
    { header: 'Account', field: 'name', confidence: 'certain' },
    { header: 'Firm', field: undefined },
  ],
  rows: [['Acme', 'Acme']],
  fields: [
    { field: 'name', of: 'account', several: false },
    { field: 'segments', of: 'account', several: true },
  ],
  choices: {},
  recalled: false,
  signature: 'account\nfirm',
  ...more,
});

function planOf(before: number, gone: number): Plan {
  const count = (many: number) => ({ count: many, items: [] });
  return {
    mode: 'replace',
    source: { kind: 'file', name: 'list.csv' },
    accountsBefore: before,
    difference: { added: count(1), changed: count(0), gone: count(gone), moved: count(0), unchanged: 0 },
    questions: count(0),
    activity: 0,
    workspace: [],
    readiness: { accounts: 1 },
    report: { file: 'list.csv', rows: 1, accounts: 1, refused: [], warnings: [] },
  } as unknown as Plan;
}

/** A plan after which accounts that stay have a field no more. */
function planTaking(field: LosableField, lost: number, before: number): Plan {
  const plan = planOf(before, 0);
  const all = { domain: 0, tier: 0, ae: 0, [field]: lost };
  const losses = Object.entries(all).map(([name, count]) => [name, { before, lost: count }]);
  return { ...plan, difference: { ...plan.difference, lost: Object.fromEntries(losses) } };
}

/** One call of `plan`, settled by the test. */
interface Planning {
  options: Parameters<ImportTools['plan']>[1];
  discard: ReturnType<typeof vi.fn>;
  inspected(inspection: Inspection): void;
  planned(plan: Plan, apply?: PlannedImport['apply']): Promise<void>;
  failed(error: Error): Promise<void>;
}

let plannings: Planning[];
let tools: ImportTools;
let desk: ImportDesk;
const latest = () => {
  const planning = plannings.at(-1);
  if (!planning) throw new Error('nothing is planned');
  return planning;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));
const applied = (accounts: number) => async () => ({ counts: { accounts, people: 0 } }) as never;

beforeEach(() => {
  plannings = [];
  tools = {
    plan: (_file, options) =>
      new Promise((resolve, reject) => {
        const discard = vi.fn();
        plannings.push({
          options,
          discard,
          inspected: (seen) => options.onInspected(seen),
          async planned(plan, apply = applied(1)) {
            resolve({ plan, apply, discard });
            await settled();
          },
          async failed(error) {
            reject(error);
            await settled();
          },
        });
      }),
    broughtIn: vi.fn(),
    bringSample: vi.fn(async () => 'Loaded the sample: 204 accounts.'),
    rollBack: vi.fn(async () => 'Rolled back.'),
    remember: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
  };
  desk = new ImportDesk(tools);
});

async function ready(plan = planOf(0, 0)): Promise<void> {
  desk.choose(file);
  latest().inspected(inspection());
  await latest().planned(plan);
}

describe('a chosen file', () => {
  it('is looked at, planned and waits for the click', async () => {
    desk.choose(file);
    expect(desk.view.state.kind).toBe('inspecting');
    latest().inspected(inspection());
    expect(desk.view.state.kind).toBe('planning');
    await latest().planned(planOf(0, 0));
    expect(desk.view.state.kind).toBe('ready');
    desk.press();
    await settled();
    expect(desk.view.state).toEqual({ kind: 'done', words: 'Imported: 1 account.' });
    expect(tools.broughtIn).toHaveBeenCalledOnce();
  });

  it('of signals says how many came in, not how long the list is', async () => {
    desk.choose(file);
    latest().inspected(inspection());
    const plan = planOf(45, 0);
    await latest().planned({ ...plan, report: { ...plan.report, accounts: 45, brought: { activity: 300 } } });
    desk.press();
    await settled();
    expect(desk.view.state).toEqual({ kind: 'done', words: 'Imported: 300 signals and touches.' });
  });

  it('comes in by itself where Import was clicked before the plan was there', async () => {
    desk.choose(file);
    desk.press();
    latest().inspected(inspection());
    await latest().planned(planOf(0, 0));
    expect(desk.view.state.kind).toBe('done');
  });

  it('gives way to another one', async () => {
    desk.choose(file);
    const first = latest();
    desk.choose(new File([''], 'other.csv'));
    expect(first.options.signal.aborted).toBe(true);
    await first.planned(planOf(0, 0));
    expect(first.discard).toHaveBeenCalled();
    expect(desk.view.state).toMatchObject({ kind: 'inspecting', chosen: { file: { name: 'other.csv' } } });
  });

  it('that can’t be read is tried again by the next click', async () => {
    desk.choose(file);
    await latest().failed(new ImportError('empty', 'The file is empty.'));
    expect(desk.view.state).toMatchObject({ kind: 'failed', why: 'The file is empty.' });
    desk.press();
    expect(plannings).toHaveLength(2);
    expect(desk.view.state).toMatchObject({ kind: 'inspecting', pressed: true });
  });

  it('is let go by Cancel, and the plan with it', async () => {
    await ready();
    desk.cancel();
    expect(latest().discard).toHaveBeenCalled();
    expect(desk.view.state).toEqual({ kind: 'choosing', words: 'Cancelled. Your list is as it was.' });
  });
});

describe('a workspace file', () => {
  it('has no columns to look at', async () => {
    desk.choose(new File(['{}'], 'team.touchline.json'));
    await latest().planned(planOf(0, 0));
    expect(desk.view.state).toMatchObject({ kind: 'ready' });
    desk.press();
    await settled();
    expect(desk.view.state.kind).toBe('done');
  });
});

describe('progress', () => {
  it('is of the plan alone until Import is clicked, then of both', async () => {
    desk.choose(file);
    const { options } = latest();
    options.onProgress('Reading', 0.5, 1000);
    expect(desk.view.progress).toEqual({ what: 'Reading', share: 0.5, rate: 1000 });
    desk.press();
    options.onProgress('Reading', 0.6);
    expect(desk.view.progress.share).toBeCloseTo(0.3);
  });
});

describe('a choice of the rep', () => {
  it('plans anew and is remembered for the headers', async () => {
    await ready();
    desk.setField('Firm', 'name');
    expect(plannings).toHaveLength(2);
    expect(latest().options.choices).toEqual({ chosen: [{ header: 'Firm', field: 'name' }] });
    expect(tools.remember).toHaveBeenCalledWith({
      headers: 'account\nfirm',
      chosen: [{ header: 'Firm', field: 'name' }],
    });
  });

  it('takes the field from the column that they gave it before, unless several may have it', async () => {
    await ready();
    desk.setField('Firm', 'name');
    desk.setField('Account', 'name');
    expect(latest().options.choices.chosen).toEqual([{ header: 'Account', field: 'name' }]);
    desk.setField('Account', 'segments');
    desk.setField('Firm', 'segments');
    expect(latest().options.choices.chosen).toHaveLength(2);
  });

  it('adds to what was remembered of an earlier file', () => {
    desk.choose(file);
    const chosen = [{ header: 'Account', field: 'segments' }];
    latest().inspected(inspection({ recalled: true, choices: { chosen } }));
    desk.setField('Firm', 'name');
    expect(latest().options.choices.chosen).toEqual([...chosen, { header: 'Firm', field: 'name' }]);
  });

  it('keeps Import clicked', async () => {
    desk.choose(file);
    latest().inspected(inspection());
    desk.press();
    desk.setField('Firm', 'name');
    expect(desk.view.state).toMatchObject({ kind: 'inspecting', pressed: true });
  });

  it('of another mode is no word on the columns', async () => {
    await ready();
    desk.setMode('update');
    expect(latest().options).toMatchObject({ mode: 'update', choices: {} });
    expect(tools.remember).not.toHaveBeenCalled();
  });

  it('of another sheet forgets what was said of the first one', async () => {
    await ready();
    desk.setField('Firm', 'name');
    desk.setSheet('Second');
    expect(latest().options.choices).toEqual({ sheet: 'Second' });
  });

  it('is forgotten at a word', async () => {
    await ready();
    desk.setField('Firm', 'name');
    await desk.forget();
    expect(tools.forget).toHaveBeenCalledWith('account\nfirm');
    expect(latest().options.choices).toEqual({ chosen: [] });
  });

  it('holds although it can’t be remembered', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.mocked(tools.remember).mockRejectedValue(new StoreError('full'));
    await ready();
    desk.setField('Firm', 'name');
    await settled();
    expect(desk.view.state.kind).toBe('inspecting');
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });
});

describe('a list that would drop more than a third', () => {
  beforeEach(async () => {
    await ready(planOf(60, 41));
    desk.press();
  });

  it('is a question', () => {
    expect(desk.view.state).toMatchObject({ kind: 'question', asked: 'drop' });
  });

  it('comes in where the rep says so', async () => {
    desk.answer('replace');
    await settled();
    expect(desk.view.state.kind).toBe('done');
  });

  it('is added to the present one instead, without another click', async () => {
    desk.answer('update');
    expect(latest().options.mode).toBe('update');
    latest().inspected(inspection());
    await latest().planned(planOf(60, 0));
    expect(desk.view.state.kind).toBe('done');
  });

  it('is left, and the list kept', () => {
    desk.answer('keep');
    expect(latest().discard).toHaveBeenCalled();
    expect(desk.view.state).toMatchObject({ kind: 'choosing' });
    expect(plannings).toHaveLength(1);
  });
});

describe('a list under which accounts stay', () => {
  it.each([
    ['domain', 14, 40, 'question'],
    ['tier', 14, 40, 'question'],
    ['ae', 14, 40, 'question'],
    ['domain', 13, 40, 'done'],
    ['tier', 2, 2, 'done'],
  ] as const)('but lose the %s, %i of %i that had it: %s', async (field, lost, before, kind) => {
    await ready(planTaking(field, lost, before));
    desk.press();
    await settled();
    expect(desk.view.state.kind).toBe(kind);
  });
});

describe('an import', () => {
  it('that another window overtook says so and can be planned again', async () => {
    desk.choose(file);
    latest().inspected(inspection());
    await latest().planned(planOf(0, 0), async () => {
      throw new StoreError('changed');
    });
    desk.press();
    await settled();
    expect(desk.view.state).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('another Touchline'),
    });
    desk.tryAgain();
    expect(desk.view.state).toMatchObject({ kind: 'inspecting', pressed: false });
  });

  it('that is cancelled while it is written leaves the list', async () => {
    desk.choose(file);
    latest().inspected(inspection());
    await latest().planned(
      planOf(0, 0),
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    desk.press();
    expect(desk.view.state.kind).toBe('importing');
    desk.choose(new File([''], 'other.csv'));
    expect(desk.view.state.kind).toBe('importing');
    desk.cancel();
    await settled();
    expect(desk.view.state).toEqual({ kind: 'choosing', words: 'Cancelled. Your list is as it was.' });
  });
});

describe('the sample', () => {
  it('asks before it takes the place of the rep’s own list', async () => {
    desk.loadSample(true);
    expect(desk.view.state).toMatchObject({ kind: 'question', asked: 'sample' });
    desk.answer('keep');
    expect(tools.bringSample).not.toHaveBeenCalled();
    desk.loadSample(false);
    await settled();
    expect(desk.view.state).toEqual({ kind: 'done', words: 'Loaded the sample: 204 accounts.' });
  });
});
