import * as z from 'zod';
import { system } from '../../domain/actor.ts';
import { accepted, type Decision } from '../../domain/decision.ts';
import { failLetter } from '../../domain/declaration/assign.ts';
import { followPolicy, openDeclarations } from '../../domain/declaration/open.ts';
import type { Declaration } from '../../domain/declaration/state.ts';
import { declarationIntakeIn, keysBesideDeclarations } from '../declarationIntake.ts';
import { declarationKind } from '../declarationKind.ts';
import { policyIn } from '../policies.ts';
import type { Reactions, Told } from '../reactions.ts';

/** Which policy was renewed or prolonged; what it says now is read with the file. */
const PolicyNews = z.object({ policyId: z.string(), clientId: z.string() });

/** The file follows its policy; one that is older than its file gets one now. */
function follow(state: Declaration | undefined, { signal, found, world }: Told): Decision | undefined {
  const { policyId } = PolicyNews.parse(signal.data);
  const policy = policyIn(found, policyId)?.policy;
  if (!policy) throw new Error(`The policy ${policyId} of a file of declarations is not there`);
  if (state) return accepted(...followPolicy(state, policy, system, signal.at));
  const intake = declarationIntakeIn(found, policy, world, signal.at);
  if (!intake) throw new Error(`The client of ${policyId} is not there`);
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
