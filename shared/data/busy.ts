/** The database could not answer in time: throttled, or conflicts past the last retry. Worth another try. */
export class Busy extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds = 1, options?: ErrorOptions) {
    super('busy', options);
    this.name = 'Busy';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
