/** What is said about the renewal. */
export const issued =
  'Ook voor volgend jaar gaan wij uit van een omzet van € 1.200.000,00 en een voorschot van € 2.880,00.';

export const question =
  'In de winter verkopen wij geen hekwerk, en het voorschot gaat uit van een vol jaar. Kan dat anders?';

export const answer =
  'Ja. U hebt elk kwartaal op tijd opgegeven. Femke Dijk schrijft u deze week over een polis zonder voorschot.';

export const changedTerms =
  'Vanaf 1 mei 2027 betaalt u geen voorschot meer: u betaalt de premie na afloop van het jaar, over wat u verkocht. Het tarief daalt van 0,24% naar 0,22%. De minimumpremie blijft € 2.000,00.';

export const regret = 'Wij hebben een ander aanbod en willen bij nader inzien toch opzeggen.';
