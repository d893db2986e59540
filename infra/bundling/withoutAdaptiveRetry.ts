/** Takes the place of the adaptive retry mode inside the bundles: it is on for who asks, and nobody does. */
export class AdaptiveRetryStrategy {
  constructor() {
    throw new Error('The adaptive retry mode is not part of this bundle');
  }
}
