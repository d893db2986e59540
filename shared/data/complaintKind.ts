import * as z from 'zod';
import { appealOpened } from '../domain/complaint/classify.ts';
import { failLetter } from '../domain/complaint/converse.ts';
import { complaintProcess } from '../domain/complaint/process.ts';
import { Complaint } from '../domain/complaint/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** What an appeal tells the complaint that it came in. */
const Opened = z.strictObject({ id: z.string() });

/** How complaints are kept. */
export const complaintKind: CaseKind<Complaint> = {
  process: complaintProcess,
  schema: Complaint,
  prefix: 'cmp',
  reference: 'CMP',
  letterFailed: failLetter,
  signals: {
    'appeal-opened': (state, { signal }) => {
      if (!state) throw new Error('An appeal came in a complaint that is not there');
      return appealOpened(state, Opened.parse(signal.data), signal.at);
    },
  },
};
