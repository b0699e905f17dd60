import './today.css';
import { RunLine } from './RunLine.tsx';

/** The run's line on a card, which loads it only while there is one. */
export default function RunOfToday() {
  return (
    <div className="run-of-today">
      <RunLine />
    </div>
  );
}
