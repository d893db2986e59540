import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { staffImprovements } from '../../../shared/api/staffImprovements.ts';
import { ownerIn } from '../../../shared/data/caseRecord.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import { improvementKind as kind } from '../../../shared/data/improvementKind.ts';
import { casePartition, header, keyHolderKey, newId, referenceOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { type Recording, recordImprovement } from '../../../shared/domain/improvement/plan.ts';
import type { Improvement } from '../../../shared/domain/improvement/state.ts';
import { offices } from '../../../shared/domain/offices.ts';
import type { KeyHolder, Person } from '../../../shared/domain/person.ts';
import { actorIn } from '../caseCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type RecordCall = Call<(typeof staffImprovements)['recordImprovement']>;

/** Kinds of cases that can cause an improvement, by the prefix of their ids. */
const causing = ['enq', 'fbk', 'cmp', 'qrv'];
const causeKey = (caseId: string) => header(casePartition(caseId));

/** Records an improvement: one read with every case that caused it, one transaction. */
export function record(store: Store, call: RecordCall): Promise<Outcome<Improvement>> {
  const { now, requestId, validateOnly, body } = call;
  const causes = [...new Set(body.causes)];
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const id = newId(kind.prefix, body.office, guard?.hash ?? requestId);
  return perform<Improvement>({
    ...{ store, kind, caseId: id, now, requestId, guard, validateOnly },
    also: [keyHolderKey(call.caller.apiKeyId), ...causes.map(causeKey)],
    admit: (found) => {
      const holder = staffIn(found, call);
      requireOffice(holder, body.office);
      for (const cause of causes) requireCause(found, holder, cause);
    },
    decide: (_state, found, { people }) =>
      recordImprovement(recordingOf(call, id, causes, found, people), now),
  });
}

/** A case that may cause one, of an office of the person's. Throws Stop (404). */
function requireCause(found: Found, holder: KeyHolder, cause: string): void {
  if (!causing.includes(cause.slice(0, 3))) throw new Stop(notFound());
  requireOffice(holder, ownerIn(found(causeKey(cause)))?.office);
}

function recordingOf(
  call: RecordCall,
  id: string,
  causes: string[],
  found: Found,
  people: readonly Person[],
): Recording {
  const { office, words, measure, ownerId, dueOn } = call.body;
  const { id: calendar, version } = calendarFor(office);
  return {
    ...{ id, reference: referenceOf(kind.reference, id), office, locale: offices[office].locale, causes },
    ...{ by: actorIn(found, call), words, measure, dueOn },
    owner: people.find(({ staffId }) => staffId === ownerId),
    rules: { charter: rulesFor(office, call.now).version, calendar: { id: calendar, version } },
  };
}
