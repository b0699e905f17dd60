import { useEffect, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page.
 * @param take called with the first file, and how many came with it
 * @returns whether a file is held over the page
 */
export function useDroppedFile(take: (file: File, others: number) => void): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Without the first two the browser would open the file in place of the page.
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      if (files?.[0]) take(files[0], files.length - 1);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('drop', drop);
    document.addEventListener('dragleave', leave);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragleave', leave);
    };
  }, [take]);

  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
