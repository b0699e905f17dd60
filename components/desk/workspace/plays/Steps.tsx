import type { Play, PlayStep } from '../../../../lib/schema/play.ts';
import { faultsAt, useDraftForm } from '../form/DraftForm.ts';
import { Faults } from '../form/Faults.tsx';
import { Field, Fields } from '../form/Field.tsx';
import { AddItem, ItemTools, moveByKey, useItem } from '../form/ItemTools.tsx';
import { placed } from '../form/placed.ts';
import { briefFields, handoffFields, purpose, stepCells } from './playFields.ts';
import { Template } from './Template.tsx';

/** The steps of a play as a table. */
export function Steps({ play, at }: { play: Play; at: number }) {
  const list = ['plays', at, 'steps'];
  return (
    <>
      <div className="ws-item-head">
        <h3>Steps</h3>
        <span className="ws-hint">
          <kbd>Alt</kbd> with <kbd>↑</kbd> or <kbd>↓</kbd> moves a step from any of its fields
        </span>
      </div>
      <div className="ws-scroll">
        <table className="ws-steps" aria-label={`Steps of ${play.name}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Number</span>
              </th>
              {stepCells.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Move, duplicate, remove</span>
              </th>
            </tr>
          </thead>
          {placed(play.steps).map(({ item, at: index, key }) => (
            <Step key={key} play={play} step={item} list={list} at={index} />
          ))}
        </table>
      </div>
      <AddItem list={list} said={`Added a step to ${play.name}.`} make={(free) => nextStep(play, free)}>
        Add a step
      </AddItem>
    </>
  );
}

/** A new step goes on where the last one ends. */
function nextStep({ steps, days }: Play, free: (wanted: string) => string): PlayStep {
  const last = steps.at(-1);
  return {
    id: free(String(steps.length + 1)),
    day: Math.min((last?.day ?? -1) + 1, days),
    channel: 'email',
    owner: last?.owner ?? 'ae',
    to: 'champion',
    purpose: '',
  };
}

interface StepProps {
  play: Play;
  step: PlayStep;
  list: Array<string | number>;
  at: number;
}

function Step({ play, step, list, at }: StepProps) {
  const form = useDraftForm();
  const what = `step ${at + 1}`;
  const actions = useItem(list, at, what);
  const of = [...list, at];
  const name = (label: string) => `Step ${at + 1}: ${label.toLowerCase()}`;
  const hasBrief = step.brief !== undefined || step.template !== undefined;
  return (
    <tbody onKeyDown={moveByKey(actions)}>
      <tr>
        <th scope="rowgroup" rowSpan={2}>
          {at + 1}
        </th>
        {stepCells.map((spec) => (
          <td key={spec.label}>
            <Field spec={spec} of={of} name={name(spec.label)} />
          </td>
        ))}
        <td>
          <ItemTools path={of} what={what} actions={actions} />
        </td>
      </tr>
      <tr>
        <td colSpan={stepCells.length + 1}>
          <Field spec={purpose} of={of} name={name(purpose.label)} />
          {(step.channel === 'handoff' || step.handoff) && (
            <div className="ws-row">
              {handoffFields.map((spec) => (
                <Field key={spec.label} spec={spec} of={of} />
              ))}
              <Faults
                faults={faultsAt(form, [...of, 'handoff']).filter(({ path }) => path.at(-1) === 'handoff')}
              />
            </div>
          )}
          <details className="ws-brief">
            <summary>What to say {hasBrief && <span className="muted">· {briefWords(step)}</span>}</summary>
            <Template play={play} step={step} of={of} name={name('text to send')} />
            <Fields specs={briefFields} of={of} />
          </details>
        </td>
      </tr>
    </tbody>
  );
}

function briefWords({ brief = {}, template }: PlayStep): string {
  const parts = Object.keys(brief).length;
  return [parts > 0 && `${parts} of 8 parts`, template !== undefined && 'text to send']
    .filter(Boolean)
    .join(', ');
}
