import { useState } from 'react';
import { Choices } from './Choices.tsx';
import { useDraftForm } from './DraftForm.ts';
import { type FieldSpec, optionsOf } from './fieldSpec.ts';
import { getAt, type Path, pathKey } from './paths.ts';

interface ControlProps {
  spec: FieldSpec;
  path: Path;
  name: string;
  /** Id of what says what is wrong. */
  faultId: string | undefined;
}

/** The control alone, by the kind of its field. */
export function Control({ spec, path, name, faultId }: ControlProps) {
  const { draft, set } = useDraftForm();
  const value = getAt(draft, path);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const write = (written: string) => {
    if (written !== '' || !spec.optional) return set(path, written);
    const group = path.slice(0, -1);
    const others = Object.keys(getAt(draft, group) ?? {}).filter((field) => field !== path.at(-1));
    set(spec.grouped && others.length === 0 ? group : path, undefined);
  };
  const common = {
    className: 'field',
    'data-path': pathKey(path),
    'aria-label': name,
    ...(faultId !== undefined && { 'aria-invalid': true, 'aria-describedby': faultId }),
  } as const;

  switch (spec.kind) {
    case 'number':
      return (
        <input
          {...common}
          type="number"
          min={spec.min ?? 0}
          max={spec.max}
          step={spec.step ?? 1}
          value={text}
          onChange={({ target }) => {
            if (target.value === '') write('');
            else set(path, target.valueAsNumber);
          }}
        />
      );
    case 'text':
    case 'time':
      return (
        <input {...common} type={spec.kind} value={text} onChange={({ target }) => write(target.value)} />
      );
    case 'long':
      return <textarea {...common} rows={2} value={text} onChange={({ target }) => write(target.value)} />;
    case 'texts':
      return <TextLines {...common} value={value} write={(lines) => set(path, lines)} />;
    case 'check':
      return (
        <label className="ws-tick">
          <input
            {...common}
            className=""
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => set(path, target.checked ? true : spec.off)}
          />
          <span>{spec.label}</span>
        </label>
      );
    case 'choice': {
      const options = optionsOf(spec.options, draft);
      const known = options.some((option) => option.value === text);
      return (
        <select {...common} value={text} onChange={({ target }) => write(target.value)}>
          {(spec.optional || text === '') && <option value="">{spec.none ?? 'Choose'}</option>}
          {!known && text !== '' && <option value={text}>{text}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      );
    }
    case 'choices':
      return (
        <Choices
          common={common}
          name={name}
          none={spec.none}
          options={optionsOf(spec.options, draft)}
          chosen={Array.isArray(value) ? value.map(String) : []}
          choose={(ids) => set(path, ids.length === 0 && spec.optional ? undefined : ids)}
        />
      );
  }
}

interface TextLinesProps {
  value: unknown;
  write: (lines: string[]) => void;
}

/** Keeps what is being typed, the empty line at its end too, which the document doesn't have. */
function TextLines({ value, write, ...common }: TextLinesProps) {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState('');
  const text = sameLines(linesOf(typed), lines) ? typed : lines.join('\n');
  return (
    <textarea
      {...common}
      rows={Math.min(6, Math.max(1, lines.length))}
      placeholder="one a line"
      value={text}
      onChange={({ target }) => {
        setTyped(target.value);
        write(linesOf(target.value));
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
