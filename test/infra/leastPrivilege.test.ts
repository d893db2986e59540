import { expect, test } from 'vitest';
import { functionNames } from '../../infra/functions.ts';
import { scorecardPartition } from '../../shared/data/scorecardItems.ts';
import { alarmClocks } from '../../shared/domain/alarmClocks.ts';
import { ofType, type Resources, templatesOf } from './template.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: object };

/** Actions that AWS lets nobody narrow to a resource: the log delivery of a state machine. */
const unnamable = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

const prod = templatesOf('prod');

function statementsOf(resources: Resources): [string, Statement][] {
  const policies = ofType(resources, 'AWS::IAM::Policy').map(
    ([id, { Properties }]) => [id, Properties] as const,
  );
  const inline = ofType(resources, 'AWS::IAM::Role').flatMap(([id, { Properties }]) =>
    (Properties.Policies ?? []).map((policy: object) => [id, policy] as const),
  );
  return [...policies, ...inline].flatMap(([id, { PolicyDocument }]) =>
    PolicyDocument.Statement.map((statement: Statement) => [id, statement] as [string, Statement]),
  );
}

const all = Object.values(prod).flatMap(statementsOf);
const actionsOf = ({ Action }: Statement) => [Action].flat();

test('no role may do everything, or everything of a service', () => {
  expect(all.length).toBeGreaterThan(functionNames.length);
  for (const [id, statement] of all) {
    expect(
      actionsOf(statement).filter((action) => action.includes('*')),
      id,
    ).toEqual([]);
  }
});

test('a resource without a name stands only where AWS accepts no other', () => {
  const open = all.filter(([, { Resource }]) => [Resource].flat().includes('*'));
  for (const [, statement] of open) expect(actionsOf(statement).sort()).toEqual(unnamable);
  const settlement = 1;
  expect(open.length).toBe(new Set(Object.values(alarmClocks)).size + settlement);
});

test('the only open ends are the names of documents and payments', () => {
  const ends = all.filter(([, { Resource }]) => /\*"/.test(JSON.stringify(Resource)) && Resource !== '*');
  expect(ends.length).toBeGreaterThan(0);
  for (const [, statement] of ends) {
    expect(actionsOf(statement).every((action) => action.startsWith('s3:'))).toBe(true);
    expect(JSON.stringify(statement.Resource)).toMatch(
      /Documents\w+"},"\/(exports\/)?\*"|Payments\w+"},"\/payments\/\*"/,
    );
  }
});

test('no role carries a policy of somebody else', () => {
  for (const [id, { Properties }] of ofType(prod.Service, 'AWS::IAM::Role')) {
    expect(Properties.ManagedPolicyArns, id).toBeUndefined();
  }
});

const mayDo = (action: string) =>
  all
    .filter(([, statement]) => actionsOf(statement).includes(action))
    .map(([id]) => id.replace(/Role.*/, ''));

test('only those start alarms, publish, send letters or touch documents whose work it is', () => {
  expect(mayDo('states:StartExecution').sort()).toEqual(['Reconcile', 'SetAlarms']);
  expect(mayDo('events:PutEvents').sort()).toEqual(['Reconcile', 'SetAlarms']);
  expect(mayDo('ses:SendEmail').sort()).toEqual(['Reconcile', 'SendLetters']);
  expect(mayDo('s3:GetObject').sort()).toEqual(['DataRequests', 'Documents', 'StaffDataRequests']);
  const puts = ['Documents', 'Reconcile', 'SendLetters', 'Settle'];
  expect([...new Set(mayDo('s3:PutObject'))].sort()).toEqual(puts);
  expect(mayDo('s3:DeleteObject').sort()).toEqual(['Reconcile', 'Retention', 'SendLetters']);
  // A date that is over stands in no calendar any more, whoever commits it; nobody else takes anything away.
  expect(mayDo('dynamodb:DeleteItem').sort()).toEqual([
    ...['Appeals', 'Buyers', 'Claims', 'Collections', 'Complaints', 'CreditLimits', 'DataRequests'],
    ...['Declarations', 'Documents', 'Enquiries', 'Invoices', 'MailEvents', 'Overdues', 'Policies'],
    ...['Reconcile', 'Renewals', 'SendLetters', 'SetAlarms', 'Settle', 'StaffAppeals', 'StaffClaimDecisions'],
    ...['StaffClaimPayments', 'StaffClaims', 'StaffClients', 'StaffCollections', 'StaffComplaints'],
    ...['StaffCreditLimits', 'StaffDataRequests', 'StaffDeclarations', 'StaffEnquiries', 'StaffImprovements'],
    ...['StaffInvoices', 'StaffOverdues', 'StaffRenewals', 'Sweep', 'Wake'],
  ]);
  expect(mayDo('dynamodb:Scan')).toEqual([]);
});

test('the settlement machine is started by the stream alone; reconcile does its steps itself', () => {
  const starts = all.filter(
    ([, s]) =>
      actionsOf(s).includes('states:StartExecution') && JSON.stringify(s.Resource).includes('"Settlement"'),
  );
  expect(starts.map(([id]) => id.replace(/Role.*/, ''))).toEqual(['SetAlarms']);
  const called = all.filter(([id]) => id.startsWith('SettlementRole')).map(([, { Resource }]) => Resource);
  expect(JSON.stringify(called)).toMatch(/"Settle[0-9A-F]{8}"/);
});

test('the scorecard and its count touch one partition by key, and it is the one of the scorecard', () => {
  const only = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [scorecardPartition] } };
  for (const name of ['Scorecard', 'Recount']) {
    const byKey = all.filter(
      ([id, s]) => id.startsWith(`${name}Role`) && actionsOf(s).includes('dynamodb:BatchGetItem'),
    );
    expect(byKey.map(([, { Condition }]) => Condition)).toEqual([only]);
  }
  expect(mayDo('dynamodb:Query')).not.toContain('Scorecard');
});

test('the other public functions can reach no record', () => {
  const reaching = new Set(
    all.filter(([, s]) => actionsOf(s).some((a) => !a.startsWith('logs:'))).map(([id]) => id),
  );
  for (const name of ['Charter', 'Reference']) {
    expect([...reaching].filter((id) => id.startsWith(`${name}Role`))).toEqual([]);
  }
});
