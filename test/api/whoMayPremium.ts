/** Who may call what of declarations and premium: the lines of `whoMay.ts`, with its columns (`charter.md` F 28, F 29). */
export const premium = `
GET  /policies/{id}/declarations         . x x  . . . . . . . . . .
GET  /policies/{id}/declarations/timeline . x x  . . . . . . . . . .
POST /policies/{id}/declarations         . . x  . . . . . . . . . .
POST /policies/{id}/declarations/corrections . . x  . . . . . . . . . .
GET  /staff/declarations                 . . .  x x x x x x . x . .
GET  /staff/policies/{id}/declarations   . . .  x x x x x x . x . .
GET  /staff/policies/{id}/declarations/timeline . . .  x x x x x x . x . .
POST /staff/policies/{id}/declarations   . . .  x x . . x x . . . .
POST /staff/policies/{id}/declarations/corrections . . .  x x . . x x . . . .
POST /staff/policies/{id}/declarations/estimates . . .  x x . . x x . . . .
POST /staff/policies/{id}/declarations/assignee . . .  x x . . x x . . . .
POST /staff/policies/{id}/premium-advances . . .  x x . . x x . . . .
POST /staff/policies/{id}/premium-accounts . . .  x x . . x x . . . .
`.trim();
