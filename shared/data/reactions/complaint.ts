import * as z from 'zod';
import { appealOpened } from '../../domain/complaint/classify.ts';
import { failLetter } from '../../domain/complaint/converse.ts';
import type { Complaint } from '../../domain/complaint/state.ts';
import { complaintKind } from '../complaintKind.ts';
import { known, type Reactions } from '../reactions.ts';

/** What an appeal tells the complaint that it came in. */
const Opened = z.strictObject({ id: z.string() });

export const complaintReactions: Reactions<Complaint> = {
  kind: complaintKind,
  letterFailed: failLetter,
  signals: {
    'appeal-opened': (state, told) =>
      appealOpened(known(state, told), Opened.parse(told.signal.data), told.signal.at),
  },
};
