/** What is said on the ladder: complaint, refusal and proposal. */
export const withdrawnLimit = {
  subject: 'Limiet ingetrokken',
  description:
    'De limiet op onze afnemer in Lyon is ingetrokken terwijl er een vracht onderweg was. Niemand heeft ons gebeld.',
  desiredOutcome: 'Dekking voor de vracht die al onderweg was.',
};

export const refusedFirst = {
  outcome: 'rejected' as const,
  explanation: 'De limiet is op 14 april schriftelijk ingetrokken. De vracht vertrok op 15 april.',
  reasons: [
    {
      code: 'after-notice',
      because: 'Leveringen na de aankondiging vallen niet onder de dekking.',
      clause: '7.2',
    },
  ],
};

export const proposal = {
  outcome: 'partly-upheld' as const,
  explanation:
    'Onze brief van 14 april kwam pas op 16 april bij u aan. De vracht van 15 april is daarom gedekt tot de oude limiet; voor latere leveringen geldt de intrekking.',
  reasons: [
    {
      code: 'notice-on-arrival',
      because: 'Een aankondiging telt pas als u haar hebt ontvangen. Voor latere leveringen had u haar.',
      clause: '7.1',
    },
  ],
};

/** Nobody has to ask the directors how it stands. */
export const words = [
  ['2026-05-22T09:00:00Z', 'Het bezorgbewijs is binnen: u ontving onze brief op 16 april.'],
  ['2026-06-02T09:00:00Z', 'Wij rekenen uit welk deel van de vracht binnen de oude limiet valt.'],
] as const;
