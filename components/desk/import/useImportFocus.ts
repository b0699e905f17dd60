import { type RefObject, useEffect, useRef } from 'react';
import { type ImportState, inspectionOf, planOf } from './importState.ts';

/**
 * Moves the focus to what has come up: the columns of a new file or what it changes, a question, the report; back to the file when all is off.
 * @param files counts the files
 */
export function useImportFocus(
  state: ImportState,
  files: number,
  input: RefObject<HTMLInputElement | null>,
): Record<'columns' | 'question' | 'report', RefObject<HTMLHeadingElement | null>> {
  const columns = useRef<HTMLHeadingElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const report = useRef<HTMLHeadingElement>(null);
  const shownFile = useRef(files);
  const before = useRef(state.kind);
  const inspected = (inspectionOf(state) ?? planOf(state)) !== undefined;

  useEffect(() => {
    if (!inspected || shownFile.current === files) return;
    shownFile.current = files;
    if (isFree(input.current)) columns.current?.focus();
  }, [inspected, files, input]);

  useEffect(() => {
    const was = before.current;
    before.current = state.kind;
    if (was === state.kind) return;
    if (state.kind === 'question') question.current?.focus();
    else if (state.kind === 'done') report.current?.focus();
    else if (state.kind === 'choosing' && isFree(null)) input.current?.focus();
  }, [state.kind, input]);

  return { columns, question, report };
}

/** Whether the rep is at nothing else: a focus that they moved meanwhile stays theirs. */
function isFree(input: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === input;
}
