import { expect, test } from 'vitest';
import { declareMachine } from '../../../infra/local/machines/definition.ts';
import type { Resource } from '../../../infra/local/template/resolved.ts';

const wait = { Type: 'Wait', Timestamp: '{% $states.input.ringAt %}', Next: 'Wake' };
const wake = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'wake' },
  End: true,
};

function resource(definition: object): Resource {
  const properties = {
    DefinitionString: JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Wait', ...definition }),
  };
  return {
    type: 'AWS::StepFunctions::StateMachine',
    stack: 'S',
    logicalId: 'Clock',
    ref: 'arn',
    att: { Name: 'Clock' },
    properties,
  };
}

test('an alarm clock is played', () => {
  expect(declareMachine(resource({ States: { Wait: wait, Wake: wake } }))).toMatchObject({
    name: 'Clock',
    startAt: 'Wait',
  });
});

test.each<[string, object, string]>([
  ['a state that is not played', { Wait: { ...wait, Type: 'Parallel', Branches: [] }, Wake: wake }, 'Wait'],
  [
    'a task that is not played',
    { Wait: wait, Wake: { ...wake, Resource: 'arn:aws:states:::sqs:sendMessage' } },
    'lambda:invoke',
  ],
  ['a field that is not played', { Wait: wait, Wake: { ...wake, HeartbeatSeconds: 5 } }, 'HeartbeatSeconds'],
  ['JSONPath', { Wait: { ...wait, QueryLanguage: 'JSONPath' }, Wake: wake }, 'QueryLanguage'],
  ['a way to nowhere', { Wait: { ...wait, Next: 'Gone' }, Wake: wake }, 'Gone'],
  [
    'an expression that cannot be read',
    { Wait: { ...wait, Timestamp: '{% $states.( %}' }, Wake: wake },
    'Wait',
  ],
])('%s is refused, naming the machine and it', (_, States, named) => {
  expect(() => declareMachine(resource({ States }))).toThrow(/Clock/);
  expect(() => declareMachine(resource({ States }))).toThrow(named);
});
