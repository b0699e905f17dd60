/** Hands the rep a CSV to keep. */
export function saveCsv(name: string, text: string): void {
  // With a byte order mark, without which spreadsheets read the file as the country's old encoding.
  saveFile(name, new Blob(['\ufeff', text], { type: 'text/csv' }));
}

/** Hands the rep any file to keep. @param name safe as a file's, of lib/core/fileName.ts where it isn't fixed */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has read it by the next turn of the page's life; kept, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
