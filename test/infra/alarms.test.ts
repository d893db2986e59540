import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { expect, test } from 'vitest';
import { alarmFacts } from '../../infra/constructs/alarmFacts.ts';
import { definitionOf, ofType, templatesOf } from './template.ts';

const { Service, Gateway } = templatesOf('prod', { alarmEmail: 'duty@insurer.example' });
const alarms = ofType(Service, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const operations = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

/** The text of an alarm's section, up to the next heading. */
function sectionOf(name: string): string {
  return operations.split(/^### /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
}

test.each(Object.keys(alarmFacts))('%s says what is at stake, and the handbook what to do', (name) => {
  const alarm = alarms.find(({ AlarmName }) => AlarmName === `CreditCharter-prod-${name}`);
  expect(alarm.AlarmDescription.length).toBeGreaterThan(80);
  expect(alarm.AlarmDescription).toContain(`docs/operations.md, section ${name}`);
  expect(alarm.AlarmActions).toHaveLength(1);
  for (const part of ['At stake', 'Look', 'Do']) expect(sectionOf(name)).toContain(`**${part}.**`);
});

test('the handbook has no section of an alarm that is not there', () => {
  const sections = [...operations.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(Object.keys(alarmFacts));
  expect(alarms).toHaveLength(sections.length);
});

test('an alarm on the business watches the dimension that the functions write', () => {
  const own = alarms.filter(({ Namespace }) => Namespace === 'CreditCharter');
  expect(own.map(({ MetricName }) => MetricName).sort()).toEqual([
    'CalendarYearsLeft',
    'LettersBounced',
    'OldestPendingEffectSeconds',
    'OldestUnpaidSeconds',
    'ParkedEffects',
    'PromisesBroken',
    'ReconcileRuns',
    'RetentionRuns',
    'ScorecardRuns',
    'SweepRuns',
    'WakeLatenessSeconds',
  ]);
  const written = Service.Wake?.Properties.Environment.Variables;
  expect(written.POWERTOOLS_METRICS_NAMESPACE).toBe('CreditCharter');
  for (const { Dimensions } of own) {
    expect(Dimensions).toEqual([{ Name: 'service', Value: written.POWERTOOLS_SERVICE_NAME }]);
  }
});

test('silence of what runs by the clock is the alarm; silence of the others is not', () => {
  const alarmed = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
  expect(alarmed.map(({ MetricName }) => MetricName)).toEqual([
    'ReconcileRuns',
    'ScorecardRuns',
    'RetentionRuns',
    'SweepRuns',
  ]);
  const hours = alarms.find(({ MetricName }) => MetricName === 'ScorecardRuns');
  expect([hours.Period, hours.EvaluationPeriods, hours.DatapointsToAlarm ?? 26]).toEqual([3_600, 26, 26]);
});

test('every queue of failures is watched', () => {
  const queues = ofType(Service, 'AWS::SQS::Queue').map(([id]) => id);
  const watched = JSON.stringify(alarms.find(({ AlarmName }) => AlarmName.endsWith('-Undelivered')).Metrics);
  expect(queues).toHaveLength(7);
  for (const id of queues) expect(watched).toContain(`"${id}"`);
});

test('errors of the gateway are watched by the name that it has', () => {
  const { Dimensions } = alarms.find(({ AlarmName }) => AlarmName.endsWith('-ServerErrors'));
  const [rest] = ofType(Gateway, 'AWS::ApiGateway::RestApi').map(([, { Properties }]) => Properties);
  expect(Dimensions).toEqual([{ Name: 'ApiName', Value: rest.Name }]);
});

test('whoever is named gets the alarms by mail', () => {
  const [subscription] = ofType(Service, 'AWS::SNS::Subscription').map(([, r]) => r.Properties);
  expect(subscription).toMatchObject({ Protocol: 'email', Endpoint: 'duty@insurer.example' });
});

const machine = Service.ComplaintEscalation?.Properties;

const definition = definitionOf(machine.DefinitionString);

test('the alarm clock is a valid machine of JSONata', () => {
  const { isValid, errorsText } = aslValidator(structuredClone(definition), { checkArn: true });
  expect(isValid, errorsText('\n')).toBe(true);
  expect(definition.QueryLanguage).toBe('JSONata');
});

test('it has two states and no way back: two transitions per alarm', () => {
  expect(definition.StartAt).toBe('Wait');
  expect(Object.keys(definition.States)).toEqual(['Wait', 'Wake']);
  expect(definition.States.Wait).toEqual({
    Type: 'Wait',
    Timestamp: '{% $states.input.ringAt %}',
    Next: 'Wake',
  });
  const { Type, Next, End, Catch, Retry } = definition.States.Wake;
  expect({ Type, Next, End, Catch }).toEqual({ Type: 'Task', End: true });
  expect(Retry.some(({ ErrorEquals }: { ErrorEquals: string[] }) => ErrorEquals.includes('States.ALL'))).toBe(
    true,
  );
});

test('a wake carries no more than which case to look at, and when it rang', () => {
  expect(definition.States.Wake.Arguments.Payload).toEqual({
    caseId: '{% $states.input.caseId %}',
    n: '{% $states.input.n %}',
    requestId: '{% $states.input.requestId %}',
    now: '{% $states.context.State.EnteredTime %}',
  });
});

test('the machine has a name, and its log lies where many machines share one policy', () => {
  expect(machine.StateMachineName).toBe('CreditCharter-prod-ComplaintEscalation');
  expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL' });
});
