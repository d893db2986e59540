import type { Actor, Move } from './moves.ts';

export type Record = { where: string; what: string; data: object };

/** The parts of an export as they lie in the bucket. */
export function partsOf(
  { world }: Actor,
  id: string,
): { records: Record[]; withheld: number; part: number }[] {
  const own = [...world.outside.exports].filter(([key]) => key.startsWith(`exports/${id}/`));
  return own.filter(([key]) => key.endsWith('.json')).map(([, text]) => JSON.parse(text));
}

/** Asks, and is at the case that this opened. */
export const ask = async (actor: Actor, move: Move, key: string) => {
  const answer = await move({ ...actor, key });
  return { answer, id: String(answer?.body.id), actor: { ...actor, caseId: String(answer?.body.id) } };
};
