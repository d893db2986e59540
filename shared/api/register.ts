import * as z from 'zod';
import { ConflictLine } from '../domain/register/conflicts.ts';
import { RegisterLine } from '../domain/register/line.ts';
import { QuarterReport } from '../domain/register/report.ts';
import { defineRoutes } from './route.ts';
import { LocalDate, OfficeCode, page, pageQuery } from './schemas.ts';

const period = {
  office: OfficeCode.optional().describe('One of your offices; all of them when absent.'),
  from: LocalDate.optional().describe('Opened on that day or later; a year before `to` when absent.'),
  to: LocalDate.optional().describe('Opened on that day or earlier; today when absent.'),
};
const Quarter = z.string().regex(/^20\d\d-Q[1-4]$/);
const columns =
  'Codes, amounts and days, no personal text. Complaints as they stand now, by the day on which they were ' +
  'opened at their office; the newest may be a second old.';

export const register = defineRoutes('register', {
  listRegister: {
    method: 'GET',
    path: '/staff/register',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, ...period }),
    returns: page(RegisterLine),
    status: 200,
    summary: 'The complaint register, oldest first',
    description: `${columns} A page is of one office.`,
  },
  exportRegister: {
    method: 'GET',
    path: '/staff/register.csv',
    audience: 'staff',
    query: z.strictObject(period),
    returns: z.never(),
    produces: ['text/csv'],
    status: 200,
    summary: 'The complaint register as a table',
    description: `${columns} At most 5,000 complaints: more are refused, never cut off.`,
  },
  getQuarter: {
    method: 'GET',
    path: '/staff/register/quarters/{quarter}',
    audience: 'staff',
    params: z.strictObject({ quarter: Quarter }),
    query: z.strictObject({ office: period.office }),
    returns: QuarterReport,
    status: 200,
    summary: 'A quarter: trend, causes that repeat, answers that were overturned, what is still owed',
    description:
      'Counted when it is asked for, from the complaints opened in the quarter and in the one before ' +
      '(at most 5,000 each); about 5 KB are read for each of them.',
  },
  listConflicts: {
    method: 'GET',
    path: '/staff/conflicts',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, ...period }),
    returns: page(ConflictLine),
    status: 200,
    summary: 'The conflict-of-interest log: who was kept out of which complaint, and why',
    description: '`limit` counts complaints that are looked at; a page may have fewer lines, or more.',
  },
});
