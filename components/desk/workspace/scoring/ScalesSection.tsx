import { levelWords } from '../../levelWords.ts';
import { Fields } from '../form/Field.tsx';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';
import { relationshipWords } from '../words.ts';
import { SectionHead } from './SectionHead.tsx';

const scale = (words: Record<string, string>): FieldSpec[] =>
  optionsIn(words).map(({ value, words: label }) => ({
    kind: 'number',
    at: [value],
    label,
    unit: 'of 100',
    max: 100,
  }));

/** What words of the list are worth for priority. */
export function ScalesSection() {
  return (
    <>
      <SectionHead title="Priority scales">
        Priority is a weighted sum of fit, engagement, timing, relationship and value; the weights are each
        tier’s. Engagement is the points over the threshold, at most 100.
      </SectionHead>
      <h3>Relationship</h3>
      <Fields specs={scale(relationshipWords)} of={['relationships']} />
      <h3>Strategic importance, as the value</h3>
      <Fields specs={scale(levelWords)} of={['importance']} />
    </>
  );
}
