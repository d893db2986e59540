const nil = { from: '2026-01-01', nil: true };
/** A month that is declared. */
const right = { from: '2026-02-01', nil: true };
const because = 'It was forgotten.';

/** A body that each command about declarations and premium takes, by its path. */
export const declarationBodies: Record<string, unknown> = {
  '/policies/{id}/declarations': nil,
  '/policies/{id}/declarations/corrections': { ...right, because },
  '/staff/policies/{id}/declarations': { ...nil, channel: 'phone' },
  '/staff/policies/{id}/declarations/corrections': { ...right, channel: 'phone', because },
  '/staff/policies/{id}/declarations/estimates': { ...nil, because },
  '/staff/policies/{id}/declarations/assignee': { staffId: `stf_nl${'b'.repeat(26)}` },
  '/staff/policies/{id}/premium-advances': { year: '2026-01-01' },
  '/staff/policies/{id}/premium-accounts': { year: '2025-01-01' },
};
