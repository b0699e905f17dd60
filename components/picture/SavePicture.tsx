import { useState } from 'react';
import { fileNameFor } from '../../lib/core/fileName.ts';
import { saveFile } from '../ui/saveFile.ts';
import { Sheet, type SheetProps, sheetSize } from './Sheet.tsx';
import { pngOf, standaloneSvg } from './standalone.ts';

type State = { kind: 'quiet' } | { kind: 'saved'; file: string } | { kind: 'failed' };

/** Saves the whole picture, whatever part of it is seen. */
export function SavePicture(props: SheetProps) {
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const save = async (what: 'svg' | 'png') => {
    const file = fileNameFor(props.account, `stakeholder-map.${what}`);
    try {
      const svg = standaloneSvg(<Sheet {...props} />);
      const content =
        what === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await pngOf(svg, sheetSize(props.layout, props.recent));
      saveFile(file, content);
      setState({ kind: 'saved', file });
    } catch (error) {
      console.warn('Touchline: the picture was not saved', error);
      setState({ kind: 'failed' });
    }
  };
  return (
    <div className="actions">
      <span role="status" className="muted">
        {state.kind === 'saved' && `Saved ${state.file}.`}
      </span>
      <span role="alert" className="error">
        {state.kind === 'failed' && 'This browser can’t make that file of the picture. Try the other one.'}
      </span>
      <button type="button" className="button" onClick={() => void save('svg')}>
        Save as SVG
      </button>
      <button type="button" className="button" onClick={() => void save('png')}>
        Save as PNG
      </button>
    </div>
  );
}
