import { useEffect, useSyncExternalStore } from 'react';
import { ImportDesk, type ImportView } from './ImportDesk.ts';
import { importTools } from './importTools.ts';

/** Of the window, not of the page in it: an import goes on while the rep looks at their accounts. */
const desk = new ImportDesk(importTools);
const listen = desk.listen.bind(desk);
const view = () => desk.view;

/** @param refresh reads what list there is; the work counts as running until then */
export function useImport(refresh: () => Promise<void>): { desk: ImportDesk } & ImportView {
  useEffect(() => {
    desk.refresh = refresh;
  }, [refresh]);
  return { desk, ...useSyncExternalStore(listen, view) };
}
