/** Takes the place of the warning about an old Node inside the bundles: the stack says which one runs them. */
export const state = { warningEmitted: true };
export const emitWarningIfUnsupportedVersion = (): void => {};
