import { expect, test } from 'vitest';
import { matches, Pattern } from '../../../infra/local/events/pattern.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { effect: { S: 'alarm' }, n: { N: '3' } } },
  size: 7,
  tags: ['a', 'b'],
};

test.each<[object, boolean]>([
  [{ eventName: ['INSERT'] }, true],
  [{ eventName: ['MODIFY', 'REMOVE'] }, false],
  [{ dynamodb: { NewImage: { effect: { S: ['alarm', 'feed'] } } } }, true],
  [{ dynamodb: { NewImage: { effect: { S: [{ prefix: 'al' }] } } } }, true],
  [{ dynamodb: { NewImage: { effect: { S: [{ suffix: 'x' }] } } } }, false],
  [{ dynamodb: { NewImage: { effect: { S: [{ exists: true }] } } } }, true],
  [{ dynamodb: { NewImage: { gone: { S: [{ exists: false }] } } } }, true],
  [{ dynamodb: { OldImage: { effect: { S: ['alarm'] } } } }, false],
  [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  [{ eventName: [{ 'anything-but': 'INSERT' }] }, false],
  [{ missing: [{ 'anything-but': 'INSERT' }] }, false],
  [{ size: [{ numeric: ['>', 5, '<=', 7] }] }, true],
  [{ size: [{ numeric: ['>', 7] }] }, false],
  [{ tags: ['b'] }, true],
  [{ eventName: ['INSERT'], size: [8] }, false],
])('%j: %s', (pattern, expected) => {
  expect(matches(Pattern.parse(pattern), record)).toBe(expected);
});

test.each([{ $or: [{ a: ['b'] }] }, { a: [{ cidr: '10.0.0.0/8' }] }, { a: 'b' }, { a: [] }])(
  '%j is refused',
  (pattern) => {
    expect(Pattern.safeParse(pattern).success).toBe(false);
  },
);
