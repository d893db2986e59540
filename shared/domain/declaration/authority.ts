import type { Role } from '../person.ts';

/** Turnover declared and premium billed: whoever reads policies reads them. */
export const declarationReaders = [
  ...(['handler', 'underwriter', 'claims', 'collections'] as const),
  ...(['senior-manager', 'director', 'board-reader'] as const),
] as const;
/** Whoever enters policies enters what is declared under them. */
const workers = ['handler', 'underwriter', 'senior-manager', 'director'] as const;

/** Who may do what about declarations and premium: a part of the one table (`authority.ts`). */
export const declarationAuthority = {
  listStaffDeclarations: declarationReaders,
  getStaffDeclarations: declarationReaders,
  getStaffDeclarationsTimeline: declarationReaders,
  enterDeclaration: workers,
  correctStaffDeclaration: workers,
  estimateDeclaration: workers,
  billPremiumAdvance: workers,
  makePremiumAccount: workers,
  assignDeclarations: workers,
} as const satisfies Record<string, readonly Role[]>;
