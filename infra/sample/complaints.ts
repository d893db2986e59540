import type { z } from 'zod';
import type { complaints } from '../../shared/api/complaints.ts';
import type { staffComplaints } from '../../shared/api/staffComplaints.ts';
import { ladderComplaints } from './ladderComplaints.ts';

type ClientStep =
  | 'acceptAnswer'
  | 'withdrawComplaint'
  | 'writeMessage'
  | 'escalateComplaint'
  | 'stayWithContact'
  | 'disagreeWithDirectors';
type StaffStep =
  | 'respondToComplaint'
  | 'writeToClient'
  | 'addComplaintNote'
  | 'recordComplaintContact'
  | 'promiseRemedy'
  | 'classifyComplaint';
type BodyOf<R extends { body: z.ZodType }> = z.input<R['body']>;
/** What only the moment of entering knows: instants, and who handles it. */
type Later = 'contactAt' | 'dueAt' | 'who';

/** What happens next, under the operation's own name; `handler` is whoever has the complaint then. */
export type Step =
  | { [K in ClientStep]: { by: 'client'; operation: K; body: BodyOf<(typeof complaints)[K]> } }[ClientStep]
  | {
      [K in StaffStep]: {
        by: 'handler';
        operation: K;
        body: Omit<BodyOf<(typeof staffComplaints)[K]>, Later>;
        /** A remedy is promised for so many days after the complaint came. */
        inDays?: number;
      };
    }[StaffStep];

export type SampleComplaint = {
  company: string;
  /** Logged by phone so many days after the first contact; else the client sends it himself. */
  loggedAfterDays?: number;
  words: BodyOf<typeof complaints.openComplaint>;
  steps: Step[];
};

/** Complaints as a newcomer would meet them, on every step of the ladder; they go on as any complaint does. */
export const sampleComplaints: SampleComplaint[] = [
  {
    company: 'nl-2',
    words: {
      subject: 'Kredietlimiet laat op zich wachten',
      description: 'Ik vroeg drie weken geleden een limiet aan en heb sindsdien niets gehoord.',
      desiredOutcome: 'Een beslissing, of in elk geval een datum.',
    },
    steps: [
      {
        by: 'handler',
        operation: 'writeToClient',
        body: { text: 'Ik zoek het vandaag uit en meld me voor het einde van de middag.' },
      },
      {
        by: 'handler',
        operation: 'respondToComplaint',
        body: {
          outcome: 'upheld',
          explanation: 'De aanvraag was blijven liggen. De limiet is vandaag toegekend. Onze excuses.',
        },
      },
      { by: 'client', operation: 'acceptAnswer', body: {} },
    ],
  },
  {
    company: 'be-1',
    words: {
      subject: 'Factuur voor informatiekosten',
      description: 'Er zijn informatiekosten aangerekend voor een koper die wij niet meer volgen.',
    },
    steps: [
      {
        by: 'handler',
        operation: 'recordComplaintContact',
        body: { reached: true, channel: 'phone', text: 'De factuur samen doorgenomen.' },
      },
      {
        by: 'handler',
        operation: 'respondToComplaint',
        body: {
          outcome: 'partly-upheld',
          explanation: 'De kosten na de opzegging betalen wij terug. De kosten daarvoor waren verschuldigd.',
          reasons: [
            { code: 'cost-before-notice', because: 'Tot de opzegging werd de koper voor u opgevolgd.' },
          ],
        },
      },
    ],
  },
  {
    company: 'se-1',
    words: {
      subject: 'Fel adress på försäkringsbrevet',
      description: 'Vår gamla adress står på försäkringsbrevet.',
    },
    steps: [
      {
        by: 'client',
        operation: 'withdrawComplaint',
        body: { because: 'Det var vi själva som inte hade anmält den nya adressen.' },
      },
    ],
  },
  {
    company: 'cz-1',
    loggedAfterDays: 5,
    words: {
      subject: 'Nikdo nezavolal zpět',
      description: 'Klient volal kvůli pojistné události a slíbené zavolání nepřišlo.',
    },
    steps: [
      {
        by: 'handler',
        operation: 'respondToComplaint',
        body: {
          outcome: 'upheld',
          explanation: 'Máte pravdu, zavolat jsme měli. Událost je vyřízena a odpověď Vám posíláme dnes.',
        },
      },
    ],
  },
  ...ladderComplaints,
];
