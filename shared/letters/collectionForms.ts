import { collectionPayee } from './kinds/claimPayment.ts';
import {
  collectionAction,
  collectionException,
  collectionPassedOn,
  collectionRecovered,
} from './kinds/collectionAction.ts';
import { collectionAcknowledged, collectionClosed, collectionSubrogated } from './kinds/collectionMandate.ts';
import { collectionPlan, planAnswered } from './kinds/collectionPlan.ts';
import { late, progressOn } from './kinds/late.ts';
import { messageAbout } from './kinds/message.ts';
import { extensionAnswered, extensionAsked, overdueExtended } from './kinds/overdueExtension.ts';
import { overdueDutyNear, overdueReceipt, overdueReceived } from './kinds/overdueReport.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about overdue invoices. */
export const overdueForms = {
  'overdue-received': { title: 'overdue-received.title', body: overdueReceived },
  'overdue-message': { title: 'overdue-message.title', body: messageAbout('overdue-message.lead') },
  'overdue-receipt': { title: 'overdue-receipt.title', body: overdueReceipt },
  'overdue-extended': { title: 'overdue-extended.title', body: overdueExtended },
  'overdue-extension-asked': { title: 'overdue-extension-asked.title', body: extensionAsked },
  'overdue-extension-answered': { title: 'overdue-extension-answered.title', body: extensionAnswered },
  'overdue-late': { title: 'overdue-late.title', body: late },
  'overdue-duty-near': { title: 'overdue-duty-near.title', body: overdueDutyNear },
} as const satisfies FormsOf<'overdue'>;

/** The letters about a collection. */
export const collectionForms = {
  'collection-acknowledged': { title: 'collection-acknowledged.title', body: collectionAcknowledged },
  'collection-message': { title: 'collection-message.title', body: messageAbout('collection-message.lead') },
  'collection-plan': { title: 'collection-plan.title', body: collectionPlan },
  'collection-plan-answered': { title: 'collection-plan-answered.title', body: planAnswered },
  'collection-late': { title: 'collection-late.title', body: late },
  'collection-exception': { title: 'collection-exception.title', body: collectionException },
  'collection-action': { title: 'collection-action.title', body: collectionAction },
  'collection-recovered': { title: 'collection-recovered.title', body: collectionRecovered },
  'collection-payee': { title: 'claim-payee.title', body: collectionPayee },
  'collection-passed-on': { title: 'collection-passed-on.title', body: collectionPassedOn },
  'collection-pass-on-late': { title: 'collection-pass-on-late.title', body: late },
  'collection-closed': { title: 'collection-closed.title', body: collectionClosed },
  'collection-subrogated': { title: 'collection-subrogated.title', body: collectionSubrogated },
  'collection-progress': { title: 'collection-progress.title', body: progressOn('progress.still') },
} as const satisfies FormsOf<'collection'>;
