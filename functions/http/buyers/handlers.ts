import type { buyers } from '../../../shared/api/buyers.ts';
import type { identification } from '../../../shared/api/identification.ts';
import { notFound } from '../../../shared/api/problem.ts';
import type { staffBuyers } from '../../../shared/api/staffBuyers.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { identificationKind as kind } from '../../../shared/data/identificationKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { policiesOf } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Buyer } from '../../../shared/domain/buyer/buyer.ts';
import type { GradeDisclosure } from '../../../shared/domain/creditLimit/request.ts';
import { disclosureTo } from '../../../shared/domain/policy/disclosure.ts';
import { casePage, readForStaff, readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { getExposure } from './exposure.ts';
import { gradeBuyer } from './grading.ts';
import { listGrades } from './history.ts';
import { detailOf, lineFor, staffPart } from './identificationView.ts';
import { answerRequest, requestIdentification } from './identifying.ts';
import { addBuyerNumber, registerBuyer } from './registering.ts';
import { findBuyers } from './search.ts';
import { buyerLine, staffBuyerView } from './view.ts';

type Routes = typeof buyers & typeof staffBuyers & typeof identification;

/** Buyers for clients and staff, and buyers that somebody asked us to find. */
export function buyerHandlers(store: Store): HandlersOf<Routes> {
  return { ...clientReading(store), ...staffReading(store), ...identifying(store), ...writing(store) };
}

function clientReading(store: Store): HandlersOf<typeof buyers> {
  return {
    findBuyers: async ({ query }) => ({ body: await findBuyers(store, query) }),
    getBuyer: async ({ params, caller, now }) => {
      const [found, { policies }] = await Promise.all([
        readAll(store, [buyerKey(params.id)]),
        policiesOf(store, caller.clientId, { limit: 100 }),
      ]);
      const record = buyerIn(found, params.id);
      if (!record) return { problem: notFound() };
      const rule = disclosureTo(policies, caller.office, now);
      return { body: { ...buyerLine(record.buyer), grade: gradeFor(record.buyer, rule) } };
    },
  };
}

/** The grade where it is always shown; else it stands in the letter about a limit, or nowhere (A.6). */
function gradeFor({ grade }: Buyer, rule: GradeDisclosure) {
  if (!grade) return { withheld: 'none' as const };
  return rule === 'always' ? { grade: grade.grade, validFrom: grade.validFrom } : { withheld: rule };
}

function staffReading(
  store: Store,
): Pick<HandlersOf<Routes>, 'findStaffBuyers' | 'getStaffBuyer' | 'listGrades' | 'getExposure'> {
  return {
    findStaffBuyers: async (call) => {
      staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      return { body: await findBuyers(store, call.query) };
    },
    getStaffBuyer: async (call) => {
      const { id } = call.params;
      const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), buyerKey(id)]);
      staffIn(found, call);
      const record = buyerIn(found, id);
      if (!record) return { problem: notFound() };
      return { body: staffBuyerView(record), etag: String(record.version) };
    },
    listGrades: (call) => listGrades(store, call),
    getExposure: (call) => getExposure(store, call),
  };
}

function writing(store: Store): Pick<HandlersOf<Routes>, 'registerBuyer' | 'addBuyerNumber' | 'gradeBuyer'> {
  return {
    registerBuyer: (call) => registerBuyer(store, call),
    addBuyerNumber: (call) => addBuyerNumber(store, call),
    gradeBuyer: (call) => gradeBuyer(store, call),
  };
}

function identifying(store: Store): HandlersOf<typeof identification> {
  return {
    requestIdentification: (call) => requestIdentification(store, call),
    listIdentifications: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await casePage(store, kind, of, query, { now, line: lineFor('client') }) };
    },
    getIdentification: async (call) => {
      const body = detailOf(await readOwn(store, kind, call.params.id, call), call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getIdentificationTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, kind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    listStaffIdentifications: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      const reader = { now: call.now, line: lineFor('staff') };
      return { body: await casePage(store, kind, of, call.query, reader) };
    },
    getStaffIdentification: async (call) => {
      const read = await readForStaff(store, kind, call.params.id, call);
      const body = { ...detailOf(read, call.now, 'staff'), ...staffPart(read.state) };
      return { body, etag: String(body.version) };
    },
    answerIdentification: (call) => answerRequest(store, call),
  };
}
