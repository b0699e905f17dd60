/** Runs the imports of one page: looks at a file, plans it, asks what is to be asked, applies it. Outside of React. */
import { failureWords } from '../../../lib/core/failure.ts';
import type { Inspection } from '../../../lib/intake/inspect.ts';
import type { ImportMode } from '../../../lib/intake/plan/plan.ts';
import type { PlannedImport } from '../../../lib/intake/planImport.ts';
import type { TableChoices } from '../../../lib/intake/readList.ts';
import type { TableKind } from '../../../lib/intake/report.ts';
import {
  type Answer,
  type ChosenFile,
  type ImportState,
  inspectionOf,
  isPressed,
  type Progress,
  shareOfAll,
  showField,
  withField,
} from './importState.ts';
import type { ImportTools, Work } from './importTools.ts';
import { largeLosses } from './losses.ts';
import { broughtWords } from './outcomeWords.ts';

/** What a page shows. A new object at each change. */
export interface ImportView {
  state: ImportState;
  mode: ImportMode;
  progress: Progress;
  /** Counts the files: a new one is a new beginning for whoever looks. */
  files: number;
}

const START: Progress = { what: 'Starting', share: 0 };

export class ImportDesk {
  #view: ImportView = { state: { kind: 'choosing' }, mode: 'replace', progress: START, files: 0 };
  readonly #tools: ImportTools;
  readonly #listeners = new Set<() => void>();
  #running: AbortController | undefined;
  #planned: PlannedImport | undefined;
  /** Resolves once the page knows the list of now, so that no old report shows beside the new words. */
  refresh: () => Promise<void> = async () => {};

  constructor(tools: ImportTools) {
    this.#tools = tools;
  }

  get view(): ImportView {
    return this.#view;
  }

  /** @returns what ends it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  choose(file: File): void {
    if (this.#view.state.kind === 'importing') return;
    this.#show({ files: this.#view.files + 1 });
    void this.#plan({ file, choices: {} }, false);
  }

  setMode(mode: ImportMode): void {
    if (mode === this.#view.mode) return;
    this.#show({ mode });
    this.tryAgain();
  }

  setSheet(sheet: string): void {
    // What was said of the columns was said of those of another sheet.
    this.#again(() => ({ sheet }));
  }

  setKind(kind: TableKind): void {
    this.#again((choices) => ({ ...choices, chosen: choices.chosen ?? [], kind }), true);
  }

  setField(header: string, field: string | undefined): void {
    const { state } = this.#view;
    const inspection = inspectionOf(state);
    if (!inspection) return;
    const chosen = withField(inspection, header, field);
    this.#again((choices) => ({ ...choices, chosen }), true, showField(inspection, header, field));
  }

  /** The columns as they map themselves, now and from now on. */
  async forget(): Promise<void> {
    const signature = inspectionOf(this.#view.state)?.signature;
    if (signature === undefined) return;
    await this.#keep(() => this.#tools.forget(signature));
    this.#again(({ sheet }) => ({ chosen: [], ...(sheet !== undefined && { sheet }) }));
  }

  /** Imports: now, as soon as the plan is ready, or once a question is answered. */
  press(): void {
    const { state } = this.#view;
    switch (state.kind) {
      case 'inspecting':
      case 'planning':
        this.#show({ state: { ...state, pressed: true } });
        return;
      case 'ready':
        this.#applyOrAsk(state);
        return;
      case 'failed':
        if (state.chosen) void this.#plan(state.chosen, true, state.inspection);
        return;
    }
  }

  /** Plans the file anew as it is, where there is one that isn't being imported. */
  tryAgain(): void {
    const { state } = this.#view;
    if (!('chosen' in state) || !state.chosen || state.kind === 'importing') return;
    void this.#plan(state.chosen, isPressed(state), inspectionOf(state));
  }

  answer(answer: Answer): void {
    const { state } = this.#view;
    if (state.kind !== 'question') return;
    if (answer === 'keep') {
      this.#letGo();
      this.#show({ state: { kind: 'choosing', words: 'Nothing was imported. Your list is as it was.' } });
    } else if (state.asked === 'sample') {
      void this.#bring((work) => this.#tools.bringSample(work));
    } else if (answer === 'replace') {
      this.#apply(state.chosen);
    } else {
      this.#show({ mode: 'update' });
      void this.#plan(state.chosen, true, state.inspection);
    }
  }

  cancel(): void {
    if (this.#running) this.#running.abort();
    const { state } = this.#view;
    // What is being written may be done already: it tells itself.
    if (state.kind === 'importing') return;
    this.#letGo();
    this.#show({ state: { kind: 'choosing', words: 'Cancelled. Your list is as it was.' } });
  }

  /** @param wouldDrop whether there is a list that the rep may not want to lose */
  loadSample(wouldDrop: boolean): void {
    if (this.#view.state.kind === 'importing') return;
    this.#letGo();
    if (wouldDrop) this.#show({ state: { kind: 'question', asked: 'sample' } });
    else void this.#bring((work) => this.#tools.bringSample(work));
  }

  rollBack(): void {
    if (this.#view.state.kind === 'importing') return;
    this.#letGo();
    void this.#bring(() => this.#tools.rollBack());
  }

  /** Plans the same file anew by other choices. @param remember whether they are the rep's word on its columns */
  #again(
    change: (choices: TableChoices) => TableChoices,
    remember = false,
    inspection = inspectionOf(this.#view.state),
  ): void {
    const { state } = this.#view;
    if (!('chosen' in state) || !state.chosen || state.kind === 'importing') return;
    const choices = change({ ...state.chosen.choices, ...inspection?.choices });
    if (remember && inspection) {
      const { chosen = [], kind } = choices;
      void this.#keep(() =>
        this.#tools.remember({ headers: inspection.signature, chosen, ...(kind && { kind }) }),
      );
    }
    void this.#plan(
      { file: state.chosen.file, choices },
      isPressed(state),
      inspection && { ...inspection, choices },
    );
  }

  async #plan(chosen: ChosenFile, pressed: boolean, before?: Inspection): Promise<void> {
    this.#letGo();
    const controller = new AbortController();
    this.#running = controller;
    const { signal } = controller;
    const looking = { kind: 'inspecting', chosen, pressed } as const;
    this.#show({ state: before ? { ...looking, inspection: before } : looking, progress: START });
    try {
      const planned = await this.#tools.plan(chosen.file, {
        mode: this.#view.mode,
        choices: chosen.choices,
        signal,
        onProgress: (what, share, rate) => this.#progress(signal, what, share, rate),
        onInspected: (inspection) => {
          const { state } = this.#view;
          if (signal.aborted || state.kind !== 'inspecting') return;
          this.#show({ state: { kind: 'planning', chosen, inspection, pressed: state.pressed } });
        },
      });
      if (signal.aborted) return planned.discard();
      this.#running = undefined;
      const { state } = this.#view;
      if (state.kind !== 'inspecting' && state.kind !== 'planning') return planned.discard();
      this.#planned = planned;
      // Nothing was told of it before: it is no table.
      const seen = state.kind === 'planning' && { inspection: state.inspection };
      const ready = { kind: 'ready', chosen, ...seen, plan: planned.plan } as const;
      if (state.pressed) this.#applyOrAsk(ready);
      else this.#show({ state: ready });
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #applyOrAsk(ready: Extract<ImportState, { kind: 'ready' }>): void {
    if (largeLosses(ready.plan).length > 0) {
      this.#show({ state: { ...ready, kind: 'question', asked: 'drop' } });
    } else {
      this.#apply(ready.chosen);
    }
  }

  #apply(chosen: ChosenFile): void {
    const planned = this.#planned;
    if (!planned) return;
    this.#planned = undefined;
    const inspection = inspectionOf(this.#view.state);
    void this.#bring(
      async (work) => {
        await planned.apply(work);
        this.#tools.broughtIn();
        return `Imported: ${broughtWords(planned.plan.report)}.`;
      },
      { chosen, inspection },
    );
  }

  async #bring(
    work: (work: Work) => Promise<string>,
    about: { chosen?: ChosenFile; inspection?: Inspection | undefined } = {},
  ): Promise<void> {
    const controller = new AbortController();
    this.#running = controller;
    const { signal } = controller;
    const { chosen, inspection } = about;
    this.#show({ state: { kind: 'importing', ...(chosen && { chosen }) } });
    this.#progress(signal, 'Starting', 0);
    try {
      const words = await work({
        signal,
        onProgress: (what, share) => this.#progress(signal, what, share),
      });
      await this.refresh();
      this.#running = undefined;
      this.#show({ state: { kind: 'done', words } });
    } catch (error) {
      if (error !== signal.reason) return this.#fail(error, chosen, inspection);
      this.#running = undefined;
      this.#show({ state: { kind: 'choosing', words: 'Cancelled. Your list is as it was.' } });
    }
  }

  #fail(error: unknown, chosen?: ChosenFile, inspection?: Inspection): void {
    this.#running = undefined;
    const { state } = this.#view;
    const about = chosen ?? ('chosen' in state ? state.chosen : undefined);
    const seen = inspection ?? inspectionOf(state);
    const why = failureWords(error);
    this.#show({
      state: { kind: 'failed', why, ...(about && { chosen: about }), ...(seen && { inspection: seen }) },
    });
  }

  /** Remembering is a help: what fails of it is said in the console alone, and the import goes on. */
  async #keep(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.warn('Touchline: the columns were not remembered.', error);
    }
  }

  /** Ends what is under way and frees the plan. */
  #letGo(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#planned?.discard();
    this.#planned = undefined;
  }

  #progress(signal: AbortSignal, what: string, share: number, rate?: number): void {
    if (signal.aborted) return;
    this.#show({ progress: { what, share: shareOfAll(this.#view.state, share), rate } });
  }

  #show(change: Partial<ImportView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
