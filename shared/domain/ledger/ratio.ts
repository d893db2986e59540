import * as z from 'zod';
import { Minor } from '../money.ts';

/** A part of a whole, both in whole cents: the indemnity of the debt, the covered debt of all the debt. */
export const Ratio = z
  .strictObject({ part: Minor, whole: Minor.min(1) })
  .refine(({ part, whole }) => part <= whole, 'the part must not be more than the whole');
export type Ratio = z.infer<typeof Ratio>;

/** So much of an amount, rounded half up to the cent once; the rest is the amount less it. */
export function partOf(minor: number, { part, whole }: Ratio): number {
  return roundedHalfUp(BigInt(minor) * BigInt(part), BigInt(whole));
}

/** A fraction that is not negative as a whole number. */
export function roundedHalfUp(above: bigint, below: bigint): number {
  return Number((2n * above + below) / (2n * below));
}
