import { type ReactNode, useEffect } from 'react';
import { DraftFormProvider } from './form/DraftForm.ts';
import { focusPath } from './form/focus.ts';
import { useRoute } from './route.ts';
import { SaveBar } from './SaveBar.tsx';
import { useWorkspaceDraft, type WorkspaceDraft } from './useWorkspaceDraft.ts';
import './workspace.css';

interface WorkspacePageProps {
  title: string;
  lead: string;
  children: (draft: WorkspaceDraft) => ReactNode;
}

/** A page on which the workspace is changed: its fields, what is wrong with them, what they would change, and saving. */
export function WorkspacePage({ title, lead, children }: WorkspacePageProps) {
  const draft = useWorkspaceDraft();
  const at = useRoute().get('at');
  const ready = draft !== undefined;
  useEffect(() => {
    if (ready && at !== null) focusPath(at.split('.'));
  }, [ready, at]);
  if (!draft) return <h1>{title}</h1>;
  if ('kind' in draft)
    return (
      <>
        <h1>{title}</h1>
        <p role="alert" className="error">
          {draft.why}
        </p>
      </>
    );
  return (
    <DraftFormProvider value={draft.form}>
      <div className="ws">
        <header className="ws-head">
          <h1>{title}</h1>
          <p className="muted">{lead}</p>
        </header>
        {children(draft)}
        <SaveBar draft={draft} />
      </div>
    </DraftFormProvider>
  );
}
