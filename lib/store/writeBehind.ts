/** Writes one transaction while the next one's records are worked out. */

/** At most one write is under way, so that a reader never waits for more than one. */
export class WriteBehind {
  #last: Promise<void> = Promise.resolve();

  /** Begins `write` once the one before is committed. @throws what the one before failed with: nothing is written then */
  async begin(write: () => Promise<void>): Promise<void> {
    await this.#last;
    this.#last = write();
    // Told by the next `begin` or by `done`; until then it is no unhandled rejection.
    this.#last.catch(() => {});
  }

  /** Resolves once all is committed. @throws what the last write failed with */
  done(): Promise<void> {
    return this.#last;
  }
}
