import type { ComponentType } from 'react';
import type { WorkspaceFault } from '../../../lib/core/faults/fault.ts';
import { type SectionId, sectionOf, useRoute } from './route.ts';
import { CardsSection } from './scoring/CardsSection.tsx';
import { ContentSection } from './scoring/ContentSection.tsx';
import { EngagementSection } from './scoring/EngagementSection.tsx';
import { IcpSection } from './scoring/IcpSection.tsx';
import { LimitsSection } from './scoring/LimitsSection.tsx';
import { ProgrammeSection } from './scoring/ProgrammeSection.tsx';
import { ScalesSection } from './scoring/ScalesSection.tsx';
import { SegmentsSection } from './scoring/SegmentsSection.tsx';
import { TiersSection } from './scoring/TiersSection.tsx';
import { TriggersSection } from './scoring/TriggersSection.tsx';
import { WorkspacePage } from './WorkspacePage.tsx';

const sections: ReadonlyArray<{ id: SectionId; name: string; Section: ComponentType }> = [
  { id: 'tiers', name: 'Tiers', Section: TiersSection },
  { id: 'icp', name: 'Ideal customer', Section: IcpSection },
  { id: 'engagement', name: 'Engagement', Section: EngagementSection },
  { id: 'triggers', name: 'Triggers', Section: TriggersSection },
  { id: 'scales', name: 'Priority scales', Section: ScalesSection },
  { id: 'segments', name: 'Segments', Section: SegmentsSection },
  { id: 'limits', name: 'Follow-up and limits', Section: LimitsSection },
  { id: 'content', name: 'Content', Section: ContentSection },
  { id: 'cards', name: 'Battle cards', Section: CardsSection },
  { id: 'programme', name: 'Programme', Section: ProgrammeSection },
];

/** How accounts are scored: tiers, ideal customer, points, and all the other settings of the team but the plays. */
export function ScoringPage() {
  const asked = useRoute().get('section');
  const current = sections.find(({ id }) => id === asked) ?? sections[0];
  return (
    <WorkspacePage title="Scoring" lead="How your team tells which accounts matter, and when.">
      {({ form }) => (
        <div className="ws-columns">
          <nav aria-label="Scoring" className="ws-nav">
            {sections.map(({ id, name }) => (
              <a
                key={id}
                href={`#/scoring?section=${id}`}
                aria-current={id === current?.id ? 'true' : undefined}
              >
                {name}
                <FaultCount faults={form.faults} section={id} />
              </a>
            ))}
          </nav>
          <div className="ws-section">{current && <current.Section />}</div>
        </div>
      )}
    </WorkspacePage>
  );
}

function FaultCount({ faults, section }: { faults: readonly WorkspaceFault[]; section: SectionId }) {
  const count = faults.filter(({ path }) => path[0] !== 'plays' && sectionOf(path) === section).length;
  return count === 0 ? null : <span className="ws-count">{count} to mend</span>;
}
