// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are CloudFormation's
import { expect, test } from 'vitest';
import { evaluate, NO_VALUE, type Surroundings } from '../../../infra/local/template/intrinsics.ts';

const around: Surroundings = {
  ref: (name) => (name === 'AWS::NoValue' ? NO_VALUE : `ref-${name}`),
  att: (id, attribute) => `${id}/${attribute}`,
  importValue: (name) => `imported ${name}`,
  condition: (name) => name === 'Yes',
  mapping: (...keys) => keys.join('>'),
};

test.each<[unknown, unknown]>([
  [{ Ref: 'A' }, 'ref-A'],
  [{ 'Fn::GetAtt': ['A', 'Arn'] }, 'A/Arn'],
  [{ 'Fn::GetAtt': 'A.Outputs.X' }, 'A/Outputs.X'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, 1]] }, 'a-ref-B-1'],
  [{ 'Fn::Sub': '${A}:${B.Arn}:${!C}' }, 'ref-A:B/Arn:${C}'],
  [{ 'Fn::Sub': ['${own}/${A}', { own: { Ref: 'X' } }] }, 'ref-X/ref-A'],
  [{ 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b,c'] }] }, 'b'],
  [{ 'Fn::ImportValue': { 'Fn::Sub': 'x-${A}' } }, 'imported x-ref-A'],
  [{ 'Fn::If': ['Yes', 1, { Ref: 'B' }] }, 1],
  [{ kept: { 'Fn::If': ['No', 1, 2] }, left: { Ref: 'AWS::NoValue' } }, { kept: 2 }],
  [
    [1, { Ref: 'AWS::NoValue' }, 2],
    [1, 2],
  ],
  [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] }, true],
  [{ 'Fn::Equals': [{ Ref: 'A' }, 'ref-A'] }, true],
  [{ 'Fn::FindInMap': ['M', 'k', 's'] }, 'M>k>s'],
  [
    { Statement: { Condition: { StringEquals: { a: 'b' } } } },
    { Statement: { Condition: { StringEquals: { a: 'b' } } } },
  ],
])('%j', (value, expected) => {
  expect(evaluate(value, around)).toEqual(expected);
});

test('what is not supported is named', () => {
  expect(() => evaluate({ 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }, around)).toThrow('Fn::Cidr');
  expect(() => evaluate('{{resolve:ssm:/name}}', around)).toThrow('/name');
});
