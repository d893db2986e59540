/**
 * Takes the place of the user-agent header inside the bundles: AWS does not need to read which SDK calls, and
 * the header brings the list of all partitions along.
 */
export const getUserAgentPlugin = () => ({ applyToStack: () => {} });

// The index of the SDK's package hands these on; nobody takes them from there.
const passOn = (next: unknown) => next;
export const userAgentMiddleware = () => passOn;
export const getUserAgentMiddlewareOptions = {};
