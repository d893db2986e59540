/**
 * Takes the place of the SDK's event streams inside the bundles: none of our operations streams events, but
 * clients that could are set up for it all the same. Throws when a stream is met.
 */
export const eventStreamSerdeProvider = () => ({});
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are not part of this bundle');
  }
}
