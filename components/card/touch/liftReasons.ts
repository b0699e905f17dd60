/** Why somebody may be contacted again: what is short to give is given. */
export const liftReasons = ['They wrote to us again', 'They agreed', 'It was a mistake'] as const;
