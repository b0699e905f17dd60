/** Lists below this are replaced without a question: the sample, first tries. */
const SMALL = 20;

/** Whether a replacement would drop so much of the list that the rep may have chosen the wrong file: more than a third. */
export function isLargeDrop(accountsBefore: number, gone: number): boolean {
  return accountsBefore >= SMALL && gone * 3 > accountsBefore;
}
