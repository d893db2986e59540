/**
 * The alarm clock of each kind of case: the name of its state machine, which is also its pinned logical id.
 * Renaming one would kill sleeping alarms (`design.md` 3.6).
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
  enquiry: 'EnquiryAnswer',
  feedback: 'FeedbackAnswer',
} as const;
