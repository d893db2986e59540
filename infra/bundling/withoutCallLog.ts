/** Takes the place of the SDK's log of its calls inside the bundles: no client of ours is given a logger. */
export const getLoggerPlugin = () => ({ applyToStack: () => {} });

// The index of the SDK's package hands these on; nobody takes them from there.
export const loggerMiddleware = () => (next: unknown) => next;
export const loggerMiddlewareOptions = {};
