/** So few are told by their names in the preview, and are a list's usual coming and going. */
const FEW = 3;

/**
 * Whether a replacement takes so much that the rep may have chosen the wrong file: more than a third of what there is,
 * be it accounts of the list or values of a field, and no fewer than three. A team's 1:1 list has as few as five accounts.
 */
export function isLargeDrop(before: number, lost: number): boolean {
  return lost >= FEW && lost * 3 > before;
}
