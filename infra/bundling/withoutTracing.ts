/**
 * Takes the place of the header that follows a call from service to service inside the bundles: nothing that we
 * call starts a function of ours again, and who caused what is told by the `Request-Id`.
 */
export const recursionDetectionMiddleware = () => (next: unknown) => next;
