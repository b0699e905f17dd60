/** Whoever was erased doesn't come in again, by whatever file. */
import { contactKeysOf } from '../../core/contactKey.ts';
import { REDACTED } from '../../core/erasure/anonymous.ts';
import type { SignPlace } from '../../core/erasure/personMarks.ts';
import type { AccountDraft, StakeholderDraft } from '../../core/reconcile.ts';
import type { ErasedPeople } from '../../store/erasure/erasedPeople.ts';
import { readProfileKey } from '../keys.ts';
import type { RefusedRow } from '../report.ts';

/** Takes erased people out of what rows became. */
export class ErasureDoor {
  readonly #erased: ErasedPeople | undefined;
  /** How many people were left out. */
  leftOut = 0;

  /** @param erased undefined: nobody is, and nothing is asked */
  constructor(erased: ErasedPeople | undefined) {
    this.#erased = erased;
  }

  /** The drafts without them, also as those to whom others report; the same where they name nobody of them. */
  async accounts<Draft extends AccountDraft>(drafts: readonly Draft[]): Promise<readonly Draft[]> {
    const erased = this.#erased;
    if (!erased) return drafts;
    const passed: Draft[] = [];
    for (const draft of drafts) {
      const { people = [] } = draft;
      const staying: StakeholderDraft[] = [];
      for (const person of people) {
        if (!(await this.isErased(person, draft))) staying.push(await withoutManager(person, draft, erased));
      }
      const same = staying.length === people.length && staying.every((one, at) => one === people[at]);
      passed.push(same ? draft : { ...draft, people: staying });
    }
    return passed;
  }

  /** Whether the person was erased; they are counted then. */
  async isErased(person: StakeholderDraft, account: SignPlace): Promise<boolean> {
    const asked = this.#erased?.of({ person, account });
    if (!asked || !(await asked)) return false;
    this.leftOut++;
    return true;
  }

  /** Refused rows are kept for the rep to correct; of those that name an erased person, their number and the reason alone. */
  async refused(rows: readonly RefusedRow[]): Promise<readonly RefusedRow[]> {
    const erased = this.#erased;
    if (!erased) return rows;
    const passed: RefusedRow[] = [];
    for (const row of rows) {
      const asked = erased.ofSigns([row.value, ...(row.cells ?? [])].flatMap(signsIn));
      if (asked && (await asked)) {
        const { cells: _cells, ...told } = row;
        passed.push({ ...told, value: REDACTED });
      } else passed.push(row);
    }
    return passed;
  }
}

/** What a report says of them; absent: nobody was left out. */
export function leftOutBy({ leftOut }: ErasureDoor): { erased?: number } {
  return leftOut > 0 ? { erased: leftOut } : {};
}

async function withoutManager(
  person: StakeholderDraft,
  account: SignPlace,
  erased: ErasedPeople,
): Promise<StakeholderDraft> {
  const { reportsTo, ...rest } = person;
  if (reportsTo === undefined) return person;
  const manager = {
    name: reportsTo,
    roles: [],
    keys: [],
    ...(reportsTo.includes('@') && { email: reportsTo }),
  };
  const asked = erased.of({ person: manager, account });
  return asked && (await asked) ? rest : person;
}

/** What in a cell is the address or the page of a person. */
function signsIn(cell: string): string[] {
  const text = cell.trim();
  if (!/[@/]/.test(text)) return [];
  const page = readProfileKey(text);
  return [...contactKeysOf({ email: text, keys: [] }), ...('key' in page ? [page.key] : [])];
}
