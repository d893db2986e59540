import { failLetter } from '../../domain/renewal/converse.ts';
import { letterDelivered } from '../../domain/renewal/documents.ts';
import type { Renewal } from '../../domain/renewal/state.ts';
import { letterPlace } from '../keys.ts';
import type { Reactions } from '../reactions.ts';
import { renewalKind } from '../renewalKind.ts';

export const renewalReactions: Reactions<Renewal> = {
  kind: renewalKind,
  letterFailed: (state, letterId, now) => failLetter(state, letterId, letterPlace(letterId)?.seq ?? 0, now),
  letterDelivered: (state, letterId, at) => {
    const place = letterPlace(letterId);
    return place && letterDelivered(state, place.seq, at);
  },
};
