import { StartRefused } from '../startRefused.ts';

/** What an intrinsic function may ask its surroundings for. */
export type Surroundings = {
  ref(name: string): unknown;
  att(logicalId: string, attribute: string): string;
  importValue(name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, key: string, second: string): unknown;
};

/** Marks `AWS::NoValue`: the property or item it stands for is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, around: Surroundings) => unknown;

const INTRINSICS: Record<string, Intrinsic> = {
  Ref: (name, around) => around.ref(String(name)),
  'Fn::GetAtt': (argument, around) => {
    const [id, ...attribute] = typeof argument === 'string' ? argument.split('.') : list(argument, around);
    return around.att(String(id), attribute.join('.'));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, around) => {
    const [separator, parts] = list(argument, around);
    return (parts as unknown[]).map(String).join(String(separator));
  },
  'Fn::Select': (argument, around) => {
    const [index, values] = list(argument, around);
    return (values as unknown[])[Number(index)];
  },
  'Fn::Split': (argument, around) => {
    const [separator, text] = list(argument, around);
    return String(text).split(String(separator));
  },
  'Fn::ImportValue': (name, around) => around.importValue(String(evaluate(name, around))),
  'Fn::FindInMap': (argument, around) => {
    const [map, key, second] = list(argument, around).map(String);
    return around.mapping(map ?? '', key ?? '', second ?? '');
  },
  'Fn::Base64': (text, around) => Buffer.from(String(evaluate(text, around))).toString('base64'),
  'Fn::If': (argument, around) => {
    const [name, yes, no] = argument as [string, unknown, unknown];
    return evaluate(around.condition(name) ? yes : no, around);
  },
  Condition: (name, around) => around.condition(String(name)),
  'Fn::Equals': (argument, around) => {
    const [left, right] = list(argument, around);
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, around) => !list(argument, around)[0],
  'Fn::And': (argument, around) => list(argument, around).every(Boolean),
  'Fn::Or': (argument, around) => list(argument, around).some(Boolean),
};

/** A template value with every intrinsic function replaced by what it stands for. */
export function evaluate(value: unknown, around: Surroundings): unknown {
  if (Array.isArray(value)) return list(value, around);
  if (typeof value === 'string') return refuseDynamic(value);
  if (typeof value !== 'object' || value === null) return value;
  const [name, ...others] = Object.keys(value);
  if (name && others.length === 0 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
    const argument = (value as Record<string, unknown>)[name];
    // A policy statement has a key named Condition too, but never with a bare name in it.
    if (name !== 'Condition' || typeof argument === 'string') return intrinsic(name)(argument, around);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, evaluate(item, around)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
}

function intrinsic(name: string): Intrinsic {
  const found = INTRINSICS[name];
  if (!found) throw new StartRefused(`The intrinsic function ${name} is not supported by the local runtime.`);
  return found;
}

function list(value: unknown, around: Surroundings): unknown[] {
  if (!Array.isArray(value)) throw new StartRefused(`Expected a list in ${JSON.stringify(value)}.`);
  return value.map((item) => evaluate(item, around)).filter((item) => item !== NO_VALUE);
}

function substitute(argument: unknown, around: Surroundings): string {
  const [text, extra] = Array.isArray(argument) ? argument : [argument, {}];
  const own = evaluate(extra, around) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in own) return String(own[name]);
    const [id, ...attribute] = name.split('.');
    return String(attribute.length > 0 ? around.att(id ?? '', attribute.join('.')) : around.ref(name));
  });
}

function refuseDynamic(text: string): string {
  if (!text.includes('{{resolve:')) return text;
  throw new StartRefused(`Dynamic references are not supported by the local runtime: ${text}`);
}
