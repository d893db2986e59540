import { StartRefused } from '../startRefused.ts';
import type { Assembly, SynthesizedStack } from './assembly.ts';
import { evaluate, NO_VALUE, type Surroundings } from './intrinsics.ts';
import type { Identity } from './kinds.ts';
import type { Place } from './place.ts';
import type { Declared, Resource } from './resolved.ts';
import { SUPPORTED_KINDS } from './supportedKinds.ts';

type Exports = Map<string, () => unknown>;

/**
 * Resolves every stack of the assembly against the place it pretends to be in.
 * @throws StartRefused on a type, an intrinsic or an attribute that is not supported, by name.
 */
export function resolveAssembly(assembly: Assembly, place: Place): Declared {
  const exports: Exports = new Map();
  const stacks = assembly.stacks.map((stack) => resolveStack(stack, place, exports));
  return {
    resources: stacks.flatMap((stack) => stack.resources()),
    outputs: Object.fromEntries(stacks.map((stack) => [stack.name, stack.outputs()])),
  };
}

function resolveStack(stack: SynthesizedStack, place: Place, exports: Exports) {
  const around = surroundings(stack, place, exports);
  const { Outputs, Resources } = stack.template;
  const present = <T extends { Condition?: string | undefined }>(all: Record<string, T>) =>
    Object.entries(all).filter(([, item]) => !item.Condition || around.condition(item.Condition));
  for (const [, output] of present(Outputs)) {
    if (output.Export)
      exports.set(String(evaluate(output.Export.Name, around)), () => evaluate(output.Value, around));
  }
  return {
    name: stack.name,
    resources: () =>
      present(Resources).map(([logicalId, { Type, Properties }]): Resource => {
        const identity = around.identify(logicalId);
        const properties = evaluate(Properties, around) as Record<string, unknown>;
        return {
          type: Type,
          stack: stack.name,
          logicalId,
          ref: identity.ref,
          att: identity.att ?? {},
          properties,
        };
      }),
    outputs: () =>
      Object.fromEntries(
        present(Outputs).map(([name, { Value }]) => [name, String(evaluate(Value, around))]),
      ),
  };
}

function surroundings(stack: SynthesizedStack, place: Place, exports: Exports) {
  const { name, template } = stack;
  const identities = new Map<string, Identity>();
  const identify = (logicalId: string): Identity => {
    const known = identities.get(logicalId) ?? identityOf(stack, logicalId, place, around);
    identities.set(logicalId, known);
    return known;
  };
  const around: Surroundings & { identify(logicalId: string): Identity } = {
    identify,
    ref(target) {
      const pseudo = pseudoParameter(target, name, place);
      if (pseudo !== undefined) return pseudo;
      return target in template.Parameters ? template.Parameters[target]?.Default : identify(target).ref;
    },
    att(logicalId, attribute) {
      const value = identify(logicalId).att?.[attribute];
      if (value !== undefined) return value;
      throw new StartRefused(
        `The attribute ${attribute} of ${logicalId} (stack ${name}) is not supported here.`,
      );
    },
    importValue(target) {
      const found = exports.get(target);
      if (found) return found();
      throw new StartRefused(`Stack ${name} imports ${target}, which no stack before it exports.`);
    },
    condition: (target) => Boolean(evaluate(template.Conditions[target], around)),
    mapping: (map, key, second) => template.Mappings[map]?.[key]?.[second],
  };
  return around;
}

function identityOf(
  stack: SynthesizedStack,
  logicalId: string,
  place: Place,
  around: Surroundings,
): Identity {
  const declared = stack.template.Resources[logicalId];
  if (!declared)
    throw new StartRefused(`Stack ${stack.name} refers to ${logicalId}, which it does not declare.`);
  const kind = SUPPORTED_KINDS[declared.Type];
  if (!kind) {
    throw new StartRefused(
      `The local runtime does not support ${declared.Type} (${logicalId} in stack ${stack.name}).`,
    );
  }
  const text = (property: string) => {
    const value = evaluate(declared.Properties[property], around);
    return value === undefined ? undefined : String(value);
  };
  return kind({ stack: stack.name, logicalId, place, text });
}

function pseudoParameter(target: string, stack: string, place: Place): unknown {
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': place.account,
    'AWS::NoValue': NO_VALUE,
    'AWS::Partition': 'aws',
    'AWS::Region': place.region,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack}/local`,
    'AWS::StackName': stack,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  return pseudo[target];
}
