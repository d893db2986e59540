/** What is said about unpaid invoices, their collection and the claim, in the client's language. */
const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

export const asked = {
  paymentTermsDays: 30,
  tradingExperience: 'Wij leveren sinds 2022. Hij betaalde tot nu toe binnen 35 dagen.',
};
export const granted = { outcome: 'approved' as const, advice: 'Lever niet door als een factuur openstaat.' };

export const reported =
  'Sinds eind mei betaalt hij niet meer. Hij belooft telkens volgende week en noemt geen reden.';
export const reportedLater =
  'Deze twee hadden wij nog niet gemeld. De laatste vracht was al onderweg toen uw limietcontrole nul aangaf.';
export const mandate =
  'Zijn boekhouder neemt niet meer op. Wij willen hem als klant houden als dat kan: begin dus rustig.';

export const plan = {
  steps: [
    {
      ...{ kind: 'amicable' as const, cost: euro('0.00'), borneBy: 'insurer' as const },
      what: 'Bellen en schrijven in het Duits, met een voorstel om in drie delen te betalen.',
    },
    {
      ...{ kind: 'amicable' as const, cost: euro('400.00'), borneBy: 'shared' as const },
      what: 'Bezoek aan het kantoor van de debiteur in Keulen.',
    },
    {
      ...{ kind: 'legal' as const, cost: euro('900.00'), borneBy: 'shared' as const },
      what: 'Gerechtelijk betalingsbevel (Mahnbescheid), als de minnelijke stappen niets opleveren.',
    },
  ],
  collector: { name: 'Fiktives Forderungsbüro GmbH', country: 'DE', own: false },
};
export const called = 'Gebeld en geschreven: de debiteur erkent de schuld en biedt een eerste betaling aan.';
export const visited =
  'Bezoek in Keulen: hij tekende een schuldbekentenis en betaalt volgende week een deel.';
export const closed = {
  as: 'uncollectable' as const,
  reasons: [
    {
      code: 'no-further-payment',
      because:
        'Na de eerste betaling kwam niets meer, en de debiteur heeft geen vrij vermogen. Een gerechtelijke stap kost nu meer dan hij oplevert.',
    },
  ],
};

export const ownPlan = {
  steps: [
    {
      ...{ kind: 'amicable' as const, cost: euro('0.00'), borneBy: 'insurer' as const },
      what: 'Een laatste termijn van een week, met het bericht dat wij nu zijn schuldeiser zijn.',
    },
    {
      ...{ kind: 'legal' as const, cost: euro('390.00'), borneBy: 'insurer' as const },
      what: 'Gerechtelijk betalingsbevel (Mahnbescheid) op grond van de schuldbekentenis.',
    },
  ],
  collector: plan.collector,
};
export const lastTerm = 'De debiteur kreeg een week en vraagt om uitstel zonder iets te betalen.';
export const ordered =
  'Het betalingsbevel is aangevraagd bij de rechtbank; zij heeft het vandaag uitgevaardigd.';
export const served = 'Het bevel is betekend. De debiteur heeft er tot nu toe geen bezwaar tegen gemaakt.';
export const ownClosed = {
  as: 'uncollectable' as const,
  reasons: [
    {
      code: 'means-exhausted',
      because:
        'Hij betaalde 6.000 euro om beslag te voorkomen. Meer heeft hij niet, en de rest afdwingen kost meer dan het oplevert.',
    },
  ],
};

export const claimed =
  'Er is 12.100 euro binnen; verder krijgen wij geen antwoord. De vrachtbrieven sturen wij deze week na.';
export const words = [
  'Wij hebben uw stukken gelezen en vergelijken de vrachtbrieven met de facturen.',
  'De vrachtbrieven kloppen met de facturen. Wij bekijken nu nog wat de late melding van factuur 2026-0461 heeft uitgemaakt.',
] as const;

const late = (percentage: number, harm: string) => ({
  ...{
    what: 'reported-late' as const,
    invoices: ['2026-0461'],
    lateDays: 6,
    consequence: 'reduced' as const,
  },
  ...{ percentage, harm },
});
const stopReason = {
  ...{ code: 'stop-of-supply', clause: 'artikel 5.2, leveringsstop', invoices: ['2026-0502'] },
  because:
    'Deze levering was op 26 juni, na de leveringsstop van 23 juni: factuur 2026-0417 stond toen langer open dan de achterstalligheidstermijn.',
};

export const decision = {
  outcome: 'partial' as const,
  explanation:
    'Uw stukken zijn volledig en de vordering staat vast. Twee posten kunnen wij niet geheel vergoeden.',
  reasons: [
    stopReason,
    {
      ...{ code: 'reported-late', clause: 'artikel 6.1, melding', invoices: ['2026-0461'] },
      because:
        'U meldde deze factuur zes dagen te laat. In die dagen betaalde de debiteur twee andere leveranciers, die wij anders voor waren geweest: de helft nemen wij niet over.',
      remedy: 'Laat zien wanneer hij hen betaalde, als dat anders was: dan rekenen wij opnieuw.',
    },
  ],
  late: [late(50, 'De debiteur betaalde tussen 4 en 10 augustus twee andere leveranciers.')],
};

export const grounds =
  'De twee andere leveranciers kregen hun geld al op 3 en 5 augustus, zie hun bevestigingen. Een melding op 4 augustus had aan de eerste niets veranderd.';
export const changed = {
  outcome: 'partly-changed' as const,
  explanation:
    'U hebt deels gelijk. De ene leverancier kreeg zijn geld voordat uw melding te laat was; de andere daarna.',
  reasons: [
    {
      code: 'harm-smaller',
      clause: 'artikel 6.1, melding',
      because:
        'Alleen de betaling van 5 augustus viel in de dagen van de vertraging: wij nemen een vijfde niet over.',
    },
  ],
  said: { late: [late(20, 'Alleen de betaling van 5 augustus viel in de vertraging.')] },
};
