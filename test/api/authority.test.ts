import { expect, test } from 'vitest';
import { type Area, routes } from '../../shared/api/index.ts';
import { authority } from '../../shared/domain/authority.ts';
import { type Role, roles } from '../../shared/domain/person.ts';
import { instant } from '../domain/complaintPlay.ts';
import { context, gatewayEvent, type Sent } from '../functions/gatewayEvent.ts';
import { member, requestOf } from './authorityRequests.ts';
import { functionsOver } from './paperHandlers.ts';
import { type Holder, paperOffice } from './paperOffice.ts';
import { type Column, columns, type Line, lines, staffColumns } from './whoMay.ts';

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const areaOf = new Map<string, Area>(Object.values(routes).map((route) => [nameOf(route), route.area]));

test('the written table and the contract have the same routes, the table every role', () => {
  expect(lines.map(nameOf).sort()).toEqual([...areaOf.keys()].sort());
  expect([...staffColumns].sort()).toEqual([...roles].sort());
});

test('every staff route has an entry of authority, and no entry is without a route', () => {
  const staff = Object.entries(routes).filter(([, route]) => route.audience === 'staff');
  expect(Object.keys(authority).sort()).toEqual(staff.map(([name]) => name).sort());
});

/** Every POST and PUT, but for a question that is too long for an address. */
const isCommand = (name: string) => /^(POST|PUT) /.test(name) && name !== 'POST /cover-checks';

test('whoever is of the staff has a key, whoever is a client has a token, and the paths say which', () => {
  for (const route of Object.values(routes))
    expect(route.path.startsWith('/staff/'), nameOf(route)).toBe(route.audience === 'staff');
  const commands = Object.values(routes).filter((route) => 'command' in route && route.command);
  expect(commands.map(nameOf).sort()).toEqual(lines.map(nameOf).filter(isCommand).sort());
});

/** A key opens no client route, a token no staff route; whoever shows nothing is asked for it. */
function refusalFor({ path }: Line, column: Column): number {
  if (path.startsWith('/staff/')) return 403;
  return column === 'reader' || column === 'actor' ? 403 : 401;
}

const isRole = (column: Column): column is Role => (roles as readonly string[]).includes(column);

async function send(line: Line, sent: Sent, holder: Holder) {
  const paper = await paperOffice(holder);
  const handler = functionsOver(paper.store)(areaOf.get(nameOf(line)) as Area);
  const { statusCode, body } = await handler(gatewayEvent(sent), context);
  return { statusCode, body, writes: paper.writes };
}

/** What the paper office answers to whoever may ask: documents are a link, and nothing can be accepted or cut yet. */
function admittedStatus({ method, path }: Line): number {
  if (method === 'GET') return path.endsWith('/documents/{id}') ? 303 : 200;
  // Nothing that we asked is unanswered, nothing is decided, proposed, late or paid.
  const tooEarly = ['information', 'approvals', 'recoveries'];
  if (tooEarly.some((end) => path.endsWith(`/claims/{id}/${end}`))) return 409;
  if (['/interest', '/advances', '/claims/{id}/payments'].some((end) => path.endsWith(end))) return 422;
  // The buyer is a company.
  if (/\/buyers\/\{id\}\/(exports|erasures)$/.test(path)) return 422;
  if (['/changes', '/cancellation', '/notice-deliveries', '/returns'].some((end) => path.endsWith(end)))
    return 409;
  // The documents of the renewal have not been issued.
  if (/renewal\/acceptance$|renewal-documents\/delivery$/.test(path)) return 409;
  const nothingYet = ['/acceptance', '/escalation', '/disagreement', '/{id}/appeals', '/staff/appeals'];
  if (nothingYet.some((end) => path.endsWith(end))) return 422;
  return Object.values(routes).find((route) => nameOf(route) === nameOf({ method, path }))?.status ?? 0;
}

test.each(lines)('$method $path lets in whom the table names, and nobody else', async (line) => {
  for (const column of columns) {
    const role = isRole(column) ? column : 'handler';
    const hasIt = line.path.endsWith('/hand-over');
    const { statusCode, body, writes } = await send(line, requestOf(line, column), { role, hasIt });
    const admitted = line.admits[column];
    // The door opens to a director; the first step is not his.
    if (column === 'director' && line.path.endsWith('/responses')) {
      expect([statusCode, body]).toEqual([403, expect.stringContaining('not-your-step')]);
      continue;
    }
    expect(statusCode, `${column}: ${body}`).toBe(admitted ? admittedStatus(line) : refusalFor(line, column));
    if (!admitted || !isCommand(nameOf(line))) expect(writes, column).toBe(0);
  }
});

const forStaff = lines.filter(({ path }) => path.startsWith('/staff/'));
/** A buyer is everybody's: what a client sets beside him is his own, whoever asks. */
const ofOneCase = lines
  .filter(({ path }) => path.includes('{id}') || path.endsWith('/letters'))
  .filter(({ path }) => !/^\/buyers\/\{id\}/.test(path));
const firstRole = ({ admits }: Line) => staffColumns.find((role) => admits[role]) as Role;

test.each(forStaff)('$method $path opens to no key that has ended', async (line) => {
  const holder = { role: firstRole(line), validTo: instant('2026-04-22T13:20:00Z') };
  const { statusCode, writes } = await send(line, requestOf(line, firstRole(line)), holder);
  expect([statusCode, writes]).toEqual([403, 0]);
});

/** What an answer shows of cases: the entries of a list, the rows of a table, the references of a report. */
function shownIn({ path }: Line, body: string): unknown {
  if (path.endsWith('.csv')) return body.trimEnd().split('\r\n').slice(1);
  const { data, opened, overturned, openActions } = JSON.parse(body);
  if (!path.includes('{quarter}')) return data;
  expect(opened).toEqual({ count: 0, before: 0 });
  return [...overturned.references, ...openActions];
}

/** Buyers belong to no office: whoever may work with them works with all of them. */
const ofAnOffice = forStaff.filter(
  ({ path }) => !/^\/staff\/buyers(\/\{id\}(\/(identifiers|grades|legal-holds(\/.*)?))?)?$/.test(path),
);

test.each(ofAnOffice)('$method $path shows and changes nothing of another office', async (line) => {
  const holder: Holder = { role: firstRole(line), offices: ['SE'] };
  const { statusCode, body, writes } = await send(line, requestOf(line, firstRole(line)), holder);
  if (statusCode === 200) expect(shownIn(line, body)).toEqual([]);
  else expect([403, 404]).toContain(statusCode);
  expect(writes).toBe(0);
});

test.each(ofOneCase.filter(({ admits }) => admits.actor))(
  '$method $path: another company finds nothing',
  async (line) => {
    const authorizer = member(`cli_nl${'c'.repeat(26)}`, 'read', 'act');
    const { statusCode, writes } = await send(
      line,
      { ...requestOf(line, 'actor'), authorizer },
      { role: 'handler' },
    );
    expect([statusCode, writes]).toEqual([404, 0]);
  },
);
