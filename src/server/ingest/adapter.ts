/** Turns what a vendor's platform sends into events of our own form. */
export type Adapter = {
  /** Throws an Error with a sentence, or a ZodError, where the message cannot be read. */
  readonly toEvents: (message: unknown) => readonly unknown[];
  /** A message as the platform would send it; the page of the ingest shows it. */
  readonly example: unknown;
};
