/**
 * The rows of `whoMay.ts` about personal data: whoever may read may ask about himself; of the staff it is data
 * protection's, and the directors', who have what was not answered in time. Its columns:
 * p r a  h u c v s d o b p a
 */
export const personal = `\
POST /me/data-requests                   . x x  . . . . . . . . . .
GET  /me/data-requests                   . x x  . . . . . . . . . .
GET  /me/data-requests/{id}              . x x  . . . . . . . . . .
GET  /me/data-requests/{id}/timeline     . x x  . . . . . . . . . .
POST /me/data-requests/{id}/withdrawal   . x x  . . . . . . . . . .
GET  /me/data-requests/{id}/export       . x x  . . . . . . . . . .
POST /staff/clients/{id}/exports         . . .  . . . . . x . . x .
POST /staff/clients/{id}/erasures        . . .  . . . . . x . . x .
POST /staff/buyers/{id}/exports          . . .  . . . . . x . . x .
POST /staff/buyers/{id}/erasures         . . .  . . . . . x . . x .
GET  /staff/data-requests                . . .  . . . . . x . . x .
GET  /staff/data-requests/{id}           . . .  . . . . . x . . x .
GET  /staff/data-requests/{id}/timeline  . . .  . . . . . x . . x .
GET  /staff/data-requests/{id}/export    . . .  . . . . . x . . x .
POST /staff/data-requests/{id}/erasure   . . .  . . . . . x . . x .
POST /staff/data-requests/{id}/refusal   . . .  . . . . . x . . x .
POST /staff/data-requests/{id}/extension . . .  . . . . . x . . x .
GET  /staff/clients/{id}/legal-holds     . . .  . . . . . x . . x .
POST /staff/clients/{id}/legal-holds     . . .  . . . . . x . . x .
POST /staff/clients/{id}/legal-holds/{n}/lifting . . .  . . . . . x . . x .
GET  /staff/buyers/{id}/legal-holds      . . .  . . . . . x . . x .
POST /staff/buyers/{id}/legal-holds      . . .  . . . . . x . . x .
POST /staff/buyers/{id}/legal-holds/{n}/lifting . . .  . . . . . x . . x .`;
