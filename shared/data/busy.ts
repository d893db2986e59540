/** The database could not answer in time: throttled, or conflicts past the last retry. Worth another try. */
export class Busy extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds = 1, options?: ErrorOptions) {
    super('busy', options);
    this.name = 'Busy';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const throttled = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

/** Whether the database said that it had too much to do. */
export function isThrottled(error: unknown): boolean {
  return error instanceof Error && throttled.has(error.name);
}
