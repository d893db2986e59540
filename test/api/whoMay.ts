import type { Role } from '../../shared/domain/person.ts';
import { debts } from './whoMayDebts.ts';
import { personal } from './whoMayPersonal.ts';
import { premium } from './whoMayPremium.ts';
import { voices } from './whoMayVoices.ts';

/**
 * Who may call what, written from the contract and from the page that says who may call (`contract.md`,
 * `design.md` 4), never from the code: a cross for whoever is let in.
 * `p` nobody in particular · `r` a member who may read · `a` a member who may read and act ·
 * then staff: handler, underwriter, claims, collections, senior manager, director, complaints officer,
 * board reader, data protection, admin.
 */
const table = `
                                         p r a  h u c v s d o b p a
GET  /charter                            x x x  x x x x x x x x x x
GET  /charter/scorecard                  x x x  x x x x x x x x x x
GET  /offices                            x x x  x x x x x x x x x x
GET  /health                             x x x  x x x x x x x x x x
GET  /openapi.json                       x x x  x x x x x x x x x x
GET  /docs                               x x x  x x x x x x x x x x
GET  /docs/page.js                       x x x  x x x x x x x x x x
GET  /guides                             x x x  x x x x x x x x x x
GET  /guides/{topic}                     x x x  x x x x x x x x x x
GET  /me/guides/{topic}                  . x x  . . . . . . . . . .
GET  /me                                 . x x  . . . . . . . . . .
GET  /me/contacts                        . x x  . . . . . . . . . .
GET  /me/review                          . x x  . . . . . . . . . .
GET  /me/review/timeline                 . x x  . . . . . . . . . .
GET  /calendar                           . x x  . . . . . . . . . .
GET  /calendar.ics                       . x x  . . . . . . . . . .
GET  /events                             . x x  . . . . . . . . . .
GET  /complaints                         . x x  . . . . . . . . . .
GET  /complaints/{id}                    . x x  . . . . . . . . . .
GET  /complaints/{id}/timeline           . x x  . . . . . . . . . .
GET  /documents/{id}                     . x x  . . . . . . . . . .
GET  /letters                            . x x  . . . . . . . . . .
GET  /letters/{id}                       . x x  . . . . . . . . . .
POST /complaints                         . . x  . . . . . . . . . .
POST /complaints/{id}/messages           . . x  . . . . . . . . . .
POST /complaints/{id}/documents          . . x  . . . . . . . . . .
POST /complaints/{id}/acceptance         . . x  . . . . . . . . . .
POST /complaints/{id}/escalation         . . x  . . . . . . . . . .
POST /complaints/{id}/stay               . . x  . . . . . . . . . .
POST /complaints/{id}/disagreement       . . x  . . . . . . . . . .
POST /complaints/{id}/withdrawal         . . x  . . . . . . . . . .
GET  /policies                           . x x  . . . . . . . . . .
GET  /policies/{id}                      . x x  . . . . . . . . . .
GET  /policies/{id}/documents            . x x  . . . . . . . . . .
POST /policies/{id}/documents            . . x  . . . . . . . . . .
GET  /buyers/{id}/trading-limit          . x x  . . . . . . . . . .
PUT  /buyers/{id}/trading-limit          . . x  . . . . . . . . . .
POST /cover-checks                       . x x  . . . . . . . . . .
GET  /credit-limits                      . x x  . . . . . . . . . .
GET  /credit-limits/{id}                 . x x  . . . . . . . . . .
GET  /credit-limits/{id}/timeline        . x x  . . . . . . . . . .
POST /credit-limits                      . . x  . . . . . . . . . .
POST /credit-limits/{id}/information     . . x  . . . . . . . . . .
POST /credit-limits/{id}/withdrawal      . . x  . . . . . . . . . .
GET  /staff/work                         . . .  x x x x x x x . x .
GET  /staff/promises                     . . .  x x x x x x x x . .
GET  /staff/complaints                   . . .  x . . . x x x x . .
GET  /staff/complaints/{id}              . . .  x . . . x x x x . .
GET  /staff/complaints/{id}/timeline     . . .  x . . . x x x x . .
GET  /staff/documents/{id}               . . .  x . . . x x x x . .
GET  /staff/letters                      . . .  x . . . x x x x . .
GET  /staff/letters/{id}                 . . .  x . . . x x x x . .
POST /credit-limits/{id}/appeals         . . x  . . . . . . . . . .
GET  /appeals                            . x x  . . . . . . . . . .
GET  /appeals/{id}                       . x x  . . . . . . . . . .
GET  /appeals/{id}/timeline              . x x  . . . . . . . . . .
POST /appeals/{id}/messages              . . x  . . . . . . . . . .
POST /appeals/{id}/withdrawal            . . x  . . . . . . . . . .
GET  /staff/appeals                      . . .  x x x . x x x x . .
GET  /staff/appeals/{id}                 . . .  x x x . x x x x . .
GET  /staff/appeals/{id}/timeline        . . .  x x x . x x x x . .
POST /staff/appeals                      . . .  x x x . x x x . . .
POST /staff/appeals/{id}/decisions       . . .  . x x . x x . . . .
POST /staff/appeals/{id}/messages        . . .  . x x . x x . . . .
POST /staff/complaints                   . . .  x . . . x x x . . .
POST /staff/complaints/{id}/responses    . . .  x . . . x x x . . .
POST /staff/complaints/{id}/messages     . . .  x . . . x x x . . .
POST /staff/complaints/{id}/notes        . . .  x . . . x x x . . .
POST /staff/complaints/{id}/contacts     . . .  x . . . x x x . . .
POST /staff/complaints/{id}/assignee     . . .  x . . . x x x . . .
POST /staff/complaints/{id}/hand-over    . . .  x . . . x x x . . .
POST /staff/complaints/{id}/remedies     . . .  x . . . x x x . . .
POST /staff/complaints/{id}/remedies/{n}/completion . . .  x . . . x x x . . .
POST /staff/complaints/{id}/classification . . .  x . . . x x x . . .
POST /staff/complaints/{id}/documents    . . .  x . . . x x x . . .
GET  /staff/register                     . . .  . . . . x x x x . .
GET  /staff/register.csv                 . . .  . . . . x x x x . .
GET  /staff/register/quarters/{quarter}  . . .  . . . . . x x x . .
GET  /staff/conflicts                    . . .  . . . . . x x x . .
GET  /staff/credit-limits                . . .  x x x x x x . x . .
GET  /staff/credit-limits/{id}           . . .  x x x x x x . x . .
GET  /staff/credit-limits/{id}/timeline  . . .  x x x x x x . x . .
POST /staff/credit-limits/{id}/information-requests . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/decisions . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/approvals . . .  . . . . x x . . . .
POST /staff/credit-limits/{id}/messages  . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/assignee  . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/changes   . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/changes/cancellation . . .  . x . . x x . . . .
POST /staff/credit-limits/{id}/notice-deliveries . . .  . x . . x x . . . .
${debts}
${premium}
${voices}
${personal}
GET  /broker-mandates                    . x x  . . . . . . . . . .
POST /broker-mandates                    . . .  . . . . . . . . . .
POST /broker-mandates/{id}/end           . . .  . . . . . . . . . .
GET  /staff/broker-mandates              . . .  x x x x x x . x . .
GET  /staff/policies                     . . .  x x x x x x . x . .
GET  /staff/policies/{id}                . . .  x x x x x x . x . .
POST /staff/policies                     . . .  x x . . x x . . . .
POST /staff/policies/{id}/terms          . . .  x x . . x x . . . .
GET  /staff/policies/{id}/documents      . . .  x x x x x x . x . .
POST /staff/policies/{id}/documents      . . .  x x . . x x . . . .
GET  /policies/{id}/renewal              . x x  . . . . . . . . . .
GET  /policies/{id}/renewal/timeline     . x x  . . . . . . . . . .
POST /policies/{id}/renewal/acceptance   . . x  . . . . . . . . . .
POST /policies/{id}/renewal/questions    . . x  . . . . . . . . . .
POST /policies/{id}/renewal/documents    . . x  . . . . . . . . . .
POST /staff/policies/{id}/renewal/documents . . .  x x . . x x . . . .
POST /policies/{id}/notice               . . x  . . . . . . . . . .
GET  /staff/renewals                     . . .  x x x x x x . x . .
GET  /staff/policies/{id}/renewal        . . .  x x x x x x . x . .
GET  /staff/policies/{id}/renewal/timeline . . .  x x x x x x . x . .
POST /staff/policies/{id}/renewal-documents . . .  x x . . x x . . . .
POST /staff/policies/{id}/renewal-documents/delivery . . .  x x . . x x . . . .
POST /staff/policies/{id}/renewal        . . .  . x . . x x . . . .
POST /staff/policies/{id}/notice         . . .  . x . . x x . . . .
POST /staff/policies/{id}/renewal/messages . . .  x x . . x x . . . .
POST /staff/policies/{id}/renewal/assignee . . .  x x . . x x . . . .
GET  /staff/people                       . . .  . . . . . . . . . x
POST /staff/people                       . . .  . . . . . . . . . x
POST /staff/people/{id}/keys             . . .  . . . . . . . . . x
POST /staff/people/{id}/disablement      . . .  . . . . . . . . . x
PUT  /staff/people/{id}/absences         . . .  x x x x x x x . . x
PUT  /staff/people/{id}/qualifications   . . .  . . . . . x . . . x
GET  /staff/qualifications               . . .  . . . . x x x x . x
GET  /buyers                             . x x  . . . . . . . . . .
GET  /buyers/{id}                        . x x  . . . . . . . . . .
GET  /buyers/identification-requests     . x x  . . . . . . . . . .
GET  /identification-requests/{id}        . x x  . . . . . . . . . .
GET  /identification-requests/{id}/timeline . x x  . . . . . . . . . .
POST /buyers/identification-requests     . . x  . . . . . . . . . .
GET  /staff/buyers                       . . .  x x x x x x . x . .
GET  /staff/buyers/{id}                  . . .  x x x x x x . x . .
GET  /staff/buyers/{id}/grades           . . .  x x x x x x . x . .
GET  /staff/buyers/{id}/exposure         . . .  . x . . x x . . . .
POST /staff/buyers                       . . .  . x . . x x . . . .
POST /staff/buyers/{id}/identifiers      . . .  . x . . x x . . . .
POST /staff/buyers/{id}/grades           . . .  . x . . x x . . . .
GET  /staff/identification-requests      . . .  x x x x x x . x . .
GET  /staff/identification-requests/{id} . . .  x x x x x x . x . .
POST /staff/identification-requests/{id}/answers . . .  . x . . x x . . . .
POST /staff/clients                      . . .  . . . . . . . . . x
GET  /staff/clients                      . . .  x x x x x x x x . x
GET  /staff/clients/{id}                 . . .  x x x x x x x x . x
GET  /staff/clients/{id}/timeline        . . .  x x x x x x x x . .
POST /staff/clients/{id}/profile         . . .  x x . . x x . . . .
POST /staff/clients/{id}/reviews         . . .  x x . . x x . . . .
POST /staff/clients/{id}/members         . . .  . . . . . . . . . x
POST /staff/clients/{id}/contact         . . .  . . . . x . . . . x
`;

/** The staff columns, in their order. */
export const staffColumns: readonly Role[] = [
  'handler',
  'underwriter',
  'claims',
  'collections',
  'senior-manager',
  'director',
  'complaints-officer',
  'board-reader',
  'data-protection',
  'admin',
];
export const columns = ['public', 'reader', 'actor', ...staffColumns] as const;
export type Column = (typeof columns)[number];

export type Line = { method: string; path: string; admits: Record<Column, boolean> };

export const lines: Line[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [method = '', path = '', ...marks] = line.trim().split(/\s+/);
    if (marks.length !== columns.length) throw new Error(`${method} ${path} has ${marks.length} marks`);
    const admits = Object.fromEntries(columns.map((column, i) => [column, marks[i] === 'x']));
    return { method, path, admits: admits as Line['admits'] };
  });
