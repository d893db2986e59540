import { accept, respond, withdraw } from '../../shared/domain/complaint/answer.ts';
import { assign } from '../../shared/domain/complaint/assign.ts';
import {
  addDocument,
  addNote,
  clientWrites,
  failLetter,
  recordContact,
  staffWrites,
} from '../../shared/domain/complaint/converse.ts';
import type { ComplaintOutcome } from '../../shared/domain/letter.ts';
import { Person, type Role } from '../../shared/domain/person.ts';
import { anna, eva, type Move } from './complaintPlay.ts';

/** What people do with a complaint, as one word each. */
export const because = { code: 'terms', because: 'The buyer no longer pays.', disclosure: 'client' } as const;

export function answers(outcome: ComplaintOutcome = 'upheld', by = eva, reasons = [because]): Move {
  const given = outcome === 'upheld' ? [] : reasons;
  return (state, now) => respond(state, { outcome, explanation: 'We looked.', reasons: given }, by, now);
}

export const accepts: Move = (state, now) => accept(state, anna, now);
export const withdraws: Move = (state, now) => withdraw(state, 'It is solved.', anna, now);
export const asks: Move = (state, now) => clientWrites(state, 'Any news?', anna, now);
export const notes: Move = (state, now) => addNote(state, 'Ask the underwriter.', eva, now);
export const failsLetter: Move = (state, now) => failLetter(state, 'ltr_cmpnlsamplex1', now);

export function writes(awaitsReply = false): Move {
  return (state, now) => staffWrites(state, { text: 'We are asking.', awaitsReply }, eva, now);
}

export function calls(reached: boolean): Move {
  return (state, now) =>
    recordContact(state, { reached, channel: 'phone', contactAt: now, text: 'A call.' }, eva, now);
}

export function person(staffId: string, role: Role = 'handler', over: Partial<Person> = {}): Person {
  return Person.parse({
    ...{
      staffId,
      name: staffId,
      role,
      offices: ['NL'],
      phone: '+31 20 000 0000',
      email: 'x@insurer.example',
    },
    ...{ hours: '9-17', languages: ['nl'], validFrom: '2025-01-01T00:00:00Z', apiKeyIds: [], ...over },
  });
}

export function assigns(to: Person | undefined = person('stf_jan')): Move {
  return (state, now) => assign(state, to, eva, now);
}

export const attaches: Move = (state, now) =>
  addDocument(
    state,
    {
      ...{ documentId: `doc_cmpnlsamplex${state.documents + 1}`, contentType: 'text/plain', size: 5 },
      ...{ sha256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=', name: 'hello.txt' },
    },
    anna,
    now,
  );
