import { fileURLToPath } from 'node:url';
import { dynamodbErrors } from './fewerErrors.ts';

const protocol = fileURLToPath(new URL('dynamodbProtocol.ts', import.meta.url));

type Edit = (source: string) => string;

/** Puts `by` where exactly one `part` stands. @throws when a new release no longer has it */
const instead =
  (part: string | RegExp, by: string): Edit =>
  (source) => {
    const [before, after, ...more] = source.split(part);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${part} does not stand once where it is taken out`);
    return `${before}${by}${after}`;
  };

/** The same wherever it stands. @throws when it stands nowhere */
const everywhere =
  (part: RegExp, by: string): Edit =>
  (source) => {
    const edited = source.replace(part, by);
    if (edited === source) throw new Error(`${part} does not stand where it is taken out`);
    return edited;
  };

const inTurn =
  (...edits: Edit[]): Edit =>
  (source) =>
    edits.reduce((text, edit) => edit(text), source);

/** The SDK's list of partitions, without the names of their regions: a region's name tells its partition. */
function withoutRegions(source: string): string {
  const { partitions: all } = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));
  const bare = all.map((partition: object) => ({ ...partition, regions: {} }));
  return `export const partitionsInfo = ${JSON.stringify({ partitions: bare })};`;
}

/** Files of which something is taken out, by how their path ends. */
export const edits: Record<string, Edit> = {
  '/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js': withoutRegions,
  // Every client whose rules for endpoints ask for partitions registers them itself.
  '/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js': instead(
    'customEndpointFunctions.aws = awsEndpointFunctions;',
    '',
  ),
  '/@aws-sdk/client-dynamodb/dist-es/runtimeConfig.shared.js': inTurn(
    instead(
      'import { AwsJson1_0Protocol } from "@aws-sdk/core/protocols";',
      `import { DynamodbProtocol } from ${JSON.stringify(protocol)};`,
    ),
    instead('import { DynamoDBJsonCodec2 } from "@aws-sdk/dynamodb-codec";', ''),
    instead('import { errorTypeRegistries } from "./schemas/schemas_0";', ''),
    instead('config?.protocol ?? AwsJson1_0Protocol', 'DynamodbProtocol'),
    instead(/(?<=protocolSettings: )config\?\.protocolSettings \?\? \{[\s\S]*?\}(?=,\n)/, '{}'),
  ),
  // The protocol of ours reads no schema: of an operation its name is left, of an error its class.
  '/@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js': inTurn(
    dynamodbErrors.inSchemas,
    everywhere(
      /(?<=^export var \w+\$ = \[9, n0, \w+,\s+0, )\(\) => [\w$]+, \(\) => [\w$]+/gm,
      '"unit", "unit"',
    ),
    everywhere(/^(const )?\w+_registry(\.registerError\(| = ).*$/gm, ''),
    instead(/^export const errorTypeRegistries = \[[^\]]*\];$/m, ''),
  ),
  '/@aws-sdk/client-dynamodb/dist-es/models/errors.js': dynamodbErrors.inModels,
  // A service's JSON has its times as seconds; the other two spellings are read and written as Node does.
  '/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeDeserializer2.js': inTurn(
    instead('parseRfc3339DateTimeWithOffset(value)', 'new Date(value)'),
    instead('parseRfc7231DateTime(value)', 'new Date(value)'),
    instead('parseEpochTimestamp(value)', 'new Date(Math.round(Number(value) * 1000))'),
  ),
  '/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeSerializer2.js': instead(
    'dateToUtcString(value)',
    'value.toUTCString()',
  ),
  // When to try again, if it is said as a date: one that cannot be read still counts as not said.
  '/@smithy/core/dist-es/submodules/retry/middleware-retry/parseRetryAfterHeader.js': instead(
    'parseRfc7231DateTime(retryAfter)',
    'new Date(retryAfter)',
  ),
  // Event streams are not part of the bundles.
  '/@smithy/core/dist-es/submodules/client/smithy-client/command.js': inTurn(
    instead('import { NormalizedSchema } from "@smithy/core/schema";', ''),
    instead(
      'Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember())',
      'false',
    ),
  ),
  // A host with a prefix is asked for by operations that nobody calls, and to find out takes 3 KB.
  '/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js': inTurn(
    instead(', operation = getHttpOperationBindings(operationSchema)) {', ') {'),
    instead(
      /const hostPrefix = operation\[4\];[\s\S]*?(?=\n {4}deserializeMetadata)/,
      `if (operationSchema.traits?.endpoint) throw new Error('Host prefixes are not part of this bundle');
    }`,
    ),
  ),
  '/zod/v4/classic/schemas.js': inTurn(
    // By way of the index it would bring every function of that file.
    instead('import { util } from "../core/index.js";', 'import * as util from "../core/util.js";'),
    instead('core.util.constantCatch(', 'util.constantCatch('),
    // Code that is written at run time pays off after some hundred inputs of a kind: an environment seldom lives to see them.
    instead('core.$ZodObjectJIT.init(inst, def)', 'core.$ZodObject.init(inst, def)'),
    // Input comes as JSON, which has no cycles.
    instead(/if \(!core\.globalConfig\.memoizer\)\s+core\.config\(\{ memoizer: core\.memoizer\(\) \}\);/, ''),
    // `z.string().email()` and its like, each with its pattern: we say `z.email()`, and only what we say is bundled.
    instead(/(?<=_ZodString\.init\(inst, def\);\n\}), \{\n {4}email\(params\)[\s\S]*?\n\}(?=\);)/, ''),
  ),
};
