import { failLetter, monitoringProcess } from '../domain/monitoring/digest.ts';
import { Heard, hearOfGrade } from '../domain/monitoring/hear.ts';
import { Monitoring } from '../domain/monitoring/state.ts';
import { buyerIn, buyerKey } from './buyers.ts';
import type { CaseKind } from './caseRecord.ts';
import { gradeChanged } from './fanOutItems.ts';
import { referenceOf } from './keys.ts';
import { clientIn, clientKey } from './registers.ts';

const reference = 'MON';

/** How the weekly digest of a client is kept: one case for ever, opened by the first improvement. */
export const monitoringKind: CaseKind<Monitoring> = {
  ...{ process: monitoringProcess, schema: Monitoring, prefix: 'mon', reference },
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
      return hearOfGrade(state, { id, reference: referenceOf(reference, id), signal, world, buyer, client });
    },
  },
};
