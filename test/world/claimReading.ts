import { parseCase } from '../../shared/data/caseRecord.ts';
import { claimKind } from '../../shared/data/claimKind.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Answer } from './gateway.ts';
import type { Actor } from './moves.ts';

/** Why something was refused. */
export const codeOf = (answer: Answer | undefined) =>
  (answer?.body.reasons as { code: string }[] | undefined)?.[0]?.code;

/** A claim as it is stored. */
export async function claimIn({ world }: Actor, id: string) {
  const key = header(casePartition(id));
  return parseCase(claimKind, (await readAll(world.store, [key]))(key) ?? {}).state;
}
