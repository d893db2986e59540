import { failLetter } from '../../domain/monitoring/digest.ts';
import { Heard, hearOfGrade } from '../../domain/monitoring/hear.ts';
import type { Monitoring } from '../../domain/monitoring/state.ts';
import { buyerIn, buyerKey } from '../buyers.ts';
import { gradeChanged } from '../fanOutItems.ts';
import { referenceOf } from '../keys.ts';
import { monitoringKind } from '../monitoringKind.ts';
import type { Reactions } from '../reactions.ts';
import { clientIn, clientKey } from '../registers.ts';

export const monitoringReactions: Reactions<Monitoring> = {
  kind: monitoringKind,
  letterFailed: failLetter,
  alsoFor: ({ data }) => {
    const { buyerId, clientId } = Heard.parse(data);
    return [buyerKey(buyerId), clientKey(clientId)];
  },
  signals: {
    [gradeChanged]: (state, { caseId: id, signal, world, found }) => {
      const { buyerId, clientId } = Heard.parse(signal.data);
      const buyer = buyerIn(found, buyerId)?.buyer;
      const client = clientIn(found, clientId)?.client;
      if (!buyer || !client) throw new Error(`The buyer or the client that ${id} hears of is not there`);
      const reference = referenceOf(monitoringKind.reference, id);
      return hearOfGrade(state, { id, reference, signal, world, buyer, client });
    },
  },
};
