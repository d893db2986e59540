/** What is said about the limit: request, question, decision, appeal, and reduction. */
export const asked = {
  amount: { amount: '100000.00', currency: 'EUR' as const },
  paymentTermsDays: 60,
  tradingExperience: 'Wij leveren sinds 2023. Hij betaalt na gemiddeld 45 dagen, nooit later dan 60.',
};

export const question =
  'De jaarrekening over 2024 toont een verlies. Wij overwegen minder dan gevraagd. Hebt u cijfers over 2025, of zekerheid?';
export const answer =
  'De jaarcijfers over 2025 zijn er in juni. Bijgaand onze debiteurenlijst: hij heeft nu 38.000 euro openstaan en niets vervallen.';

const remedy = 'Stuur ons de jaarcijfers over 2025: dan kijken wij dezelfde week opnieuw.';

export const partly = {
  outcome: 'partial' as const,
  amount: { amount: '60000.00', currency: 'EUR' as const },
  advice: 'Lever in delen en houd het openstaande onder dit bedrag.',
  weighed: 'Uw ervaring weegt zwaar: zonder haar was het 40.000 euro geworden.',
  reasons: [{ code: 'loss-2024', because: 'De afnemer leed in 2024 verlies.', remedy }],
  showGrade: { shown: true, because: 'De klant heeft een lopende handelsrelatie met de afnemer.' },
};

export const grounds =
  'Het verlies komt door één brand, en de verzekeraar heeft in maart uitgekeerd. Dat staat in het persbericht van de afnemer.';

export const changed = {
  outcome: 'changed' as const,
  explanation:
    'U hebt gelijk. De uitkering na de brand staat in de cijfers over het eerste kwartaal; zonder de brand was er winst.',
  reasons: [{ code: 'one-off', because: 'Het verlies was eenmalig en is vergoed.' }],
  newDecision: { amount: asked.amount },
};

export const worsened = {
  grade: '7' as const,
  because: 'Zijn grootste klant is failliet; het tweede kwartaal eindigt met verlies.',
};

export const reduced = {
  newAmount: { amount: '40000.00', currency: 'EUR' as const },
  advice: 'Bouw het openstaande af tot dit bedrag voordat de verlaging ingaat.',
  reasons: [{ code: 'main-customer-lost', because: 'De grootste klant van de afnemer is failliet.', remedy }],
};

export const comment = 'Wij hebben al 55.000 euro aan orders bevestigd voor eind juni.';
export const weighed =
  'Wat u vóór 7 juli levert valt onder de oude limiet. Uw orders van eind juni zijn dus gedekt; de verlaging blijft.';
