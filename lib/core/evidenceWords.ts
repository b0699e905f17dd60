/** What speaks for a stage, a tier or an occasion, in the words of the card. */
import { pastWords } from './clockWords.ts';
import type { StageEvidence } from './stage.ts';
import type { TierCheck } from './tierSuggestion.ts';
import { dayWords } from './time.ts';
import type { TriggerView } from './timing.ts';
import { ownerWords, signalWords, statusWords, touchWords } from './words.ts';

/** `Reply, email, Tomas Hale, 3 d ago`. */
export function stageEvidenceWords(evidence: StageEvidence, now: number): string {
  switch (evidence.kind) {
    case 'status':
      return `${statusWords[evidence.status]}, by your list`;
    case 'qualified':
      return `Conversation qualified, ${pastWords(evidence.at, now)}`;
    case 'signal':
      return `${signalWords[evidence.signal.type]}, ${pastWords(evidence.at, now)}`;
    case 'touch': {
      const { touch } = evidence;
      return [touchWords(touch), touch.personName, pastWords(touch.at, now)].filter(Boolean).join(', ');
    }
  }
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const measured = { fit: 'Fit', intent: 'Intent', relationship: 'Relationship' } as const;

/** `Fit 86, needs 80`; `AE: Dana Whitlock`; `No AE named`. */
export function tierCheckWords(check: TierCheck): string {
  switch (check.what) {
    case 'owner':
      return check.has === undefined
        ? `No ${ownerWords[check.needs]} named`
        : `${ownerWords[check.needs]}: ${check.has}`;
    case 'value':
      return check.has === undefined
        ? `Contract not known, needs ${number.format(check.needs)} × the median`
        : `Contract ${number.format(check.has)} × the median, needs ${number.format(check.needs)} ×`;
    default:
      return `${measured[check.what]} ${check.has === undefined ? 'not known' : number.format(check.has)}, needs ${number.format(check.needs)}`;
  }
}

/** `counts until 12 Mar`, `from 3 Apr`, `over since 4 Jan`. */
export function triggerStateWords(view: TriggerView, now: number): string {
  switch (view.state) {
    case 'live':
      return `counts until ${dayWords(view.until, now)}`;
    case 'coming':
      return `counts from ${dayWords(view.from, now)}`;
    case 'over':
      return `over since ${dayWords(view.until, now)}`;
    case 'undated':
      return 'your list doesn’t say when';
    case 'not-counted':
      return 'your team doesn’t count it';
  }
}
