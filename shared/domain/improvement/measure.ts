import * as z from 'zod';

/** What a measure counts. */
export const MeasureUnit = z.enum(['percent', 'days', 'hours', 'number']);
export type MeasureUnit = z.infer<typeof MeasureUnit>;

/** A measured value, exact: at most nine digits and two decimals. */
export const MeasuredValue = z.string().regex(/^-?\d{1,9}(\.\d{1,2})?$/, 'must be a number like 12.5');

/** What was measured before we changed anything. */
export const MeasuredBefore = z.strictObject({ unit: MeasureUnit, before: MeasuredValue });

/** The same measure before and after: what an improvement has come to. */
export const Measured = MeasuredBefore.extend({ after: MeasuredValue });
export type Measured = z.infer<typeof Measured>;
