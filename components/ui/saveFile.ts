/** Hands the rep a CSV to keep, as a download of this page: no permission is needed for it. */
export function saveCsv(name: string, text: string): void {
  // With a byte order mark, without which spreadsheets read the file as the country's old encoding.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has read it by the next turn of the page's life; kept, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
