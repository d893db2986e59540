import { staffBuyers } from '../../shared/api/staffBuyers.ts';
import { newBuyer } from '../../shared/data/newBuyer.ts';
import type { Buyer } from '../../shared/domain/buyer/buyer.ts';

/** A row is what POST /staff/buyers takes. */
const Row = staffBuyers.registerBuyer.body;

/** The buyer of a row, or why it is none. */
export async function readRow(text: string): Promise<{ buyer: Buyer } | { because: string }> {
  const row = Row.safeParse(parsed(text));
  if (row.success) return newBuyer(row.data);
  const because = row.error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`);
  return { because: because.join('; ') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
