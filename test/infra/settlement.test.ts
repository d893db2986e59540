import aslValidator from 'asl-validator';
import { expect, test } from 'vitest';
import { settlementSteps } from '../../shared/domain/settlement/steps.ts';
import { definitionOf, ofType, templatesOf } from './template.ts';

const { Service } = templatesOf('prod');
const machine = Service.Settlement?.Properties;
const definition = definitionOf(machine.DefinitionString);
const { States } = definition;

test('the settlement is a valid machine of JSONata, with a name of its own', () => {
  const { isValid, errorsText } = aslValidator(structuredClone(definition), { checkArn: true });
  expect(isValid, errorsText('\n')).toBe(true);
  expect(definition.QueryLanguage).toBe('JSONata');
  expect(machine.StateMachineName).toBe('CreditCharter-prod-Settlement');
  expect(machine.StateMachineType ?? 'STANDARD').toBe('STANDARD');
});

test('it spells its steps out, in their order, and ends', () => {
  const way: string[] = [];
  for (let name = definition.StartAt; name; name = States[name].Next) way.push(name);
  expect(way).toEqual(['Pay', 'Advise', 'OpenRecovery']);
  expect(way.map((name) => States[name].Arguments.Payload.step)).toEqual([...settlementSteps]);
  expect(States.OpenRecovery.End).toBe(true);
});

test.each(['Pay', 'Advise', 'OpenRecovery'])(
  '%s is told ids alone, tried again, and given up by name',
  (name) => {
    const { Arguments, Output, Retry, Catch } = States[name];
    expect(Object.keys(Arguments.Payload)).toEqual(['caseId', 'instalment', 'step', 'requestId', 'now']);
    expect(Output).toBe('{% $states.input %}');
    const tried = Retry.flatMap(({ ErrorEquals }: { ErrorEquals: string[] }) => ErrorEquals);
    expect(tried).toContain('States.ALL');
    expect(Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: 'Unsettled' }]);
    expect(States.Unsettled).toMatchObject({ Type: 'Fail', Error: 'Unsettled' });
  },
);

test('all its calls go to one function', () => {
  const called = ['Pay', 'Advise', 'OpenRecovery'].map((name) => States[name].Arguments.FunctionName);
  expect(new Set(called).size).toBe(1);
  const [settle] = ofType(Service, 'AWS::Lambda::Function').filter(([id]) => id.startsWith('Settle'));
  expect(JSON.stringify(machine.DefinitionString)).toContain(`"${settle?.[0]}"`);
});
