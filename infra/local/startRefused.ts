/** The start cannot go on; the message says what to change. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
