import { v7 } from 'uuid';

/** A UUIDv7: unique anywhere, and in the order of the moments at which they were made. */
export function newId(): string {
  return v7();
}
