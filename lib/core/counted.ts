/** `1 account`, `1,200 accounts`. @param several the noun's plural, where an s doesn't make it */
export function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : several}`;
}
