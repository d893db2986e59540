import { failLetter } from '../../domain/identification/answer.ts';
import type { Identification } from '../../domain/identification/state.ts';
import { identificationKind } from '../identificationKind.ts';
import type { Reactions } from '../reactions.ts';

export const identificationReactions: Reactions<Identification> = {
  kind: identificationKind,
  letterFailed: failLetter,
};
