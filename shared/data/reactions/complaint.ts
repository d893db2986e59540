import * as z from 'zod';
import type { Signal } from '../../domain/case.ts';
import { appealOpened } from '../../domain/complaint/classify.ts';
import { failLetter } from '../../domain/complaint/converse.ts';
import { openComplaint } from '../../domain/complaint/open.ts';
import type { Complaint } from '../../domain/complaint/state.ts';
import { complaintTable } from '../../domain/complaint/table.ts';
import { enquiryHandedOver, HandedOver } from '../../domain/enquiry/handOver.ts';
import { complaintIntake } from '../complaintIntake.ts';
import { complaintKind } from '../complaintKind.ts';
import { known, type Reactions, type Told } from '../reactions.ts';
import { clientIn, clientKey } from '../registers.ts';
import { keyOfText, textIn } from '../texts.ts';
import { hearsOfImprovements, wordsFor } from './improvement.ts';

/** What an appeal tells the complaint that it came in. */
const Opened = z.strictObject({ id: z.string() });

export const complaintReactions: Reactions<Complaint> = {
  kind: complaintKind,
  letterFailed: failLetter,
  alsoFor: (signal) => (signal.name === enquiryHandedOver ? handedOverKeys(signal) : wordsFor(signal)),
  signals: {
    'appeal-opened': (state, told) =>
      appealOpened(known(state, told), Opened.parse(told.signal.data), told.signal.at),
    [enquiryHandedOver]: (_, told) => openComplaint(handedOver(told), told.signal.at),
    ...hearsOfImprovements(complaintTable),
  },
};

function handedOverKeys({ data }: Signal) {
  const { clientId, enquiryId, subject, words } = HandedOver.parse(data);
  return [clientKey(clientId), keyOfText(enquiryId, subject), keyOfText(enquiryId, words)];
}

/** The complaint that an enquiry turned out to be: the client's words are its own, as of when they reached us (F 8). */
function handedOver({ caseId, signal, world, found }: Told) {
  const { clientId, enquiryId, staffId, subject, words, firstContactAt, channel, policyId } =
    HandedOver.parse(signal.data);
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Error(`The client of ${enquiryId} is not there`);
  const textOf = (ref: string) => {
    const text = textIn(found, enquiryId, ref);
    return text?.body ?? `[${text?.erasedAt}]`;
  };
  const said = { subject: textOf(subject), description: textOf(words), ...(policyId && { policyId }) };
  return complaintIntake(
    caseId,
    { ...said, channel, firstContactAt, enquiryId },
    { client, by: { kind: 'staff', staffId }, people: world.people, now: signal.at },
  );
}
