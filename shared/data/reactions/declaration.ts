import * as z from 'zod';
import { system } from '../../domain/actor.ts';
import { accepted, type Decision } from '../../domain/decision.ts';
import { failLetter } from '../../domain/declaration/assign.ts';
import { followPolicy, openDeclarations } from '../../domain/declaration/open.ts';
import { asksAnything, planOf } from '../../domain/declaration/plan.ts';
import type { Declaration } from '../../domain/declaration/state.ts';
import { declarationIntakeIn, keysBesideDeclarations } from '../declarationIntake.ts';
import { declarationKind } from '../declarationKind.ts';
import type { Reactions, Told } from '../reactions.ts';

/** Which policy was opened or changed; what it says now is read with the file. */
const PolicyNews = z.object({ policyId: z.string(), clientId: z.string() });

/** A policy under which nothing is declared and nothing billed needs no file. */
function follow(state: Declaration | undefined, { signal, found, world }: Told): Decision | undefined {
  const { policyId } = PolicyNews.parse(signal.data);
  const intake = declarationIntakeIn(found, policyId, world, signal.at);
  if (!intake) throw new Error(`The policy ${policyId} of a file of declarations is not there`);
  if (state) return accepted(...followPolicy(state, intake.policy, system, signal.at));
  if (!asksAnything(planOf(intake.policy))) return undefined;
  return accepted(openDeclarations(intake, system, signal.at));
}

export const declarationReactions: Reactions<Declaration> = {
  kind: declarationKind,
  letterFailed: failLetter,
  signals: { 'policy-changed': follow },
  alsoFor: ({ name, data }) => {
    if (name !== 'policy-changed') return [];
    const { policyId, clientId } = PolicyNews.parse(data);
    return keysBesideDeclarations(policyId, clientId);
  },
};
