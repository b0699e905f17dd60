import { useEffect } from 'react';
import { useDroppedFile } from '../useDroppedFile.ts';

/**
 * Takes files that are dropped anywhere on the page or pasted outside of its text fields, and pasted cells.
 * @param take called with the first file, and how many came with it
 * @returns whether a file is held over the page
 */
export function useArrivingFile(take: (file: File, others: number) => void): boolean {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest(TEXT_FIELDS)) return;
      const { files, text } = contentOf(event);
      if (files?.[0]) take(files[0], files.length - 1);
      else if (text.trim() !== '') take(pastedFile(text), 0);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [take]);
  return useDroppedFile(take);
}

/** Where a paste is text for the field. */
const TEXT_FIELDS = 'textarea, input:not([type=file], [type=radio])';

/** Cells as a spreadsheet copies them, as a file of their own. */
export function pastedFile(text: string): File {
  return new File([text], 'Pasted rows', { type: 'text/plain' });
}

/** A spreadsheet puts a picture of the cells beside their text: the text is meant. */
function contentOf({ clipboardData }: ClipboardEvent): { files: FileList | undefined; text: string } {
  const text = clipboardData?.getData('text/plain') ?? '';
  return { text, files: text === '' ? clipboardData?.files : undefined };
}
