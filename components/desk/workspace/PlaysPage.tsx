import { placed } from './form/placed.ts';
import { AddPlay } from './plays/AddPlay.tsx';
import { PlayForm } from './plays/PlayForm.tsx';
import { useRoute } from './route.ts';
import type { WorkspaceDraft } from './useWorkspaceDraft.ts';
import { WorkspacePage } from './WorkspacePage.tsx';

/** The team's plays, one at a time. */
export function PlaysPage() {
  return (
    <WorkspacePage
      title="Plays"
      lead="Ordered touches over channels and owners. A play that runs at an account stays as it was when it started."
    >
      {({ form }) => <Plays form={form} />}
    </WorkspacePage>
  );
}

function Plays({ form }: Pick<WorkspaceDraft, 'form'>) {
  const { plays } = form.draft;
  const asked = Number(useRoute().get('play') ?? 0);
  const at = Math.min(asked, plays.length - 1);
  const play = plays[at];
  return (
    <div className="ws-columns">
      <div className="ws-aside">
        <nav aria-label="Plays" className="ws-nav">
          {placed(plays).map(({ item: { name, tiers }, at: index, key }) => (
            <a key={key} href={`#/plays?play=${index}`} aria-current={index === at ? 'true' : undefined}>
              <span className="ws-name">{name || 'New play'}</span>
              <span className="muted">{tiers.join(' ')}</span>
              {form.faults.some(({ path }) => path[0] === 'plays' && path[1] === index) && (
                <span className="ws-count">to mend</span>
              )}
            </a>
          ))}
        </nav>
        <AddPlay onAdded={(index) => location.assign(`#/plays?play=${index}`)} />
      </div>
      <div className="ws-section">
        {play ? (
          <PlayForm key={at} play={play} at={at} />
        ) : (
          <p>There are no plays yet. Start from an example.</p>
        )}
      </div>
    </div>
  );
}
