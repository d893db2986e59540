/**
 * The alarm clock of each kind of case: the name of its state machine, which is also its pinned logical id.
 * Renaming one would kill sleeping alarms (`design.md` 3.6). Kinds that are alike share a machine: one alarm watches
 * ten at most (`infra/constructs/watched.ts`). A kind that is swept has none.
 */
export const alarmClocks = {
  complaint: 'ComplaintEscalation',
  'credit-limit': 'LimitChangeNotice',
  appeal: 'AppealWindow',
  identification: 'IdentificationAnswer',
  monitoring: 'MonitoringDigest',
  overdue: 'OverdueDuties',
  collection: 'CollectionConsent',
  claim: 'ClaimWaitingPeriod',
  'data-request': 'DataRequestClock',
  enquiry: 'ClientVoice',
  feedback: 'ClientVoice',
} as const;
