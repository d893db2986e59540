/** Log lines that nobody reads. */
export const silent = { info: () => {}, error: () => {} };
