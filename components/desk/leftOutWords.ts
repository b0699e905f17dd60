/** Says without a name that erased people stayed out. */
export function leftOutWords(people: number): string {
  return people === 1
    ? 'One person was left out, since they were erased.'
    : `${people.toLocaleString('en')} people were left out, since they were erased.`;
}
