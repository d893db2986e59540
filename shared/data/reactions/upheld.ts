import * as z from 'zod';

/** A client writes what his complaint is about: it asks for a new decision only in a case of his own. */
export const Upheld = z.strictObject({ complaintId: z.string(), clientId: z.string() });
