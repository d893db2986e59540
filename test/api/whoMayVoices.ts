/**
 * The rows of `whoMay.ts` about what clients ask and tell us, and what came of it: C01, C04, C06, C07. Whoever
 * works with complaints works with these; letters are rated by who may read every kind of case. Its columns:
 * p r a  h u c v s d o b p a
 */
export const voices = `\
GET  /improvements                       x x x  x x x x x x x x x x
GET  /enquiries                          . x x  . . . . . . . . . .
GET  /enquiries/{id}                     . x x  . . . . . . . . . .
GET  /enquiries/{id}/timeline            . x x  . . . . . . . . . .
POST /enquiries                          . . x  . . . . . . . . . .
POST /enquiries/{id}/messages            . . x  . . . . . . . . . .
GET  /feedback                           . x x  . . . . . . . . . .
GET  /feedback/{id}                      . x x  . . . . . . . . . .
GET  /feedback/{id}/timeline             . x x  . . . . . . . . . .
POST /feedback                           . . x  . . . . . . . . . .
POST /enquiries/{id}/documents           . . x  . . . . . . . . . .
POST /feedback/{id}/documents            . . x  . . . . . . . . . .
POST /staff/enquiries/{id}/documents     . . .  x . . . x x x . . .
POST /staff/feedback/{id}/documents      . . .  x . . . x x x . . .
GET  /staff/enquiries                    . . .  x . . . x x x x . .
GET  /staff/enquiries/{id}               . . .  x . . . x x x x . .
GET  /staff/enquiries/{id}/timeline      . . .  x . . . x x x x . .
POST /staff/enquiries                    . . .  x . . . x x x . . .
POST /staff/enquiries/{id}/answers       . . .  x . . . x x x . . .
POST /staff/enquiries/{id}/messages      . . .  x . . . x x x . . .
POST /staff/enquiries/{id}/assignee      . . .  x . . . x x x . . .
POST /staff/enquiries/{id}/complaint     . . .  x . . . x x x . . .
GET  /staff/feedback                     . . .  x . . . x x x x . .
GET  /staff/feedback/{id}                . . .  x . . . x x x x . .
GET  /staff/feedback/{id}/timeline       . . .  x . . . x x x x . .
POST /staff/feedback                     . . .  x . . . x x x . . .
POST /staff/feedback/{id}/answers        . . .  x . . . x x x . . .
POST /staff/feedback/{id}/assignee       . . .  x . . . x x x . . .
GET  /staff/improvements                 . . .  x . . . x x x x . .
GET  /staff/improvements/{id}            . . .  x . . . x x x x . .
GET  /staff/improvements/{id}/timeline   . . .  x . . . x x x x . .
POST /staff/improvements                 . . .  x . . . x x x . . .
POST /staff/improvements/{id}/plan       . . .  x . . . x x x . . .
POST /staff/improvements/{id}/completion . . .  x . . . x x x . . .
POST /staff/improvements/{id}/withdrawal . . .  x . . . x x x . . .
GET  /staff/quality-reviews              . . .  . . . . x x x x . .
GET  /staff/quality-reviews/{id}         . . .  . . . . x x x x . .
GET  /staff/quality-reviews/{id}/timeline . . .  . . . . x x x x . .
POST /staff/quality-reviews              . . .  . . . . x x . . . .
POST /staff/quality-reviews/{id}/samples . . .  . . . . x x . . . .
POST /staff/quality-reviews/{id}/ratings . . .  . . . . x x . . . .`;
