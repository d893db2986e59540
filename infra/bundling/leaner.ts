import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Packages that the bundles get another edition of. */
export const replacedPackages = {
  // Node can load only the CommonJS edition by its path; in a bundle the other is less than half as large.
  'stdnum/lib/cjs': './node_modules/stdnum/lib/esm',
  // pdfkit's other entry asks for its own address when it loads, which a CommonJS bundle does not have.
  pdfkit: './node_modules/pdfkit/js/pdfkit.js',
  '@aws-sdk/credential-provider-node': here('environmentCredentials.ts'),
  '@aws-sdk/middleware-endpoint-discovery': here('withoutEndpointDiscovery.ts'),
  '@smithy/core/event-streams': here('withoutEventStreams.ts'),
};

/** Single files within packages, by how their path ends. */
const replacedFiles = {
  '/zod/v4/core/to-json-schema.js': 'withoutJsonSchema.ts',
  '/zod/v4/core/json-schema-processors.js': 'withoutJsonSchema.ts',
  '/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js':
    'withoutConfigFiles.ts',
  '/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js':
    'withoutInstanceMetadata.ts',
  '/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': 'withoutScriptedHash.ts',
  '/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js':
    'withoutUserAgent.ts',
  '/@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': 'withoutAdaptiveRetry.ts',
  '/@aws-sdk/client-dynamodb/package.json': 'withoutPackageFacts.json',
  '/@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js': 'dynamodbEndpoint.ts',
} as const;

/** The SDK's list of partitions, without the names of their regions: a region's name tells its partition. */
const partitions = '/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';

function withoutRegions(source: string): string {
  const { partitions: all } = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));
  const bare = all.map((partition: object) => ({ ...partition, regions: {} }));
  return `export const partitionsInfo = ${JSON.stringify({ partitions: bare })};`;
}

/** Their names as one pattern, so that esbuild asks about these files and no others. */
const pattern = new RegExp(
  `(${[...Object.keys(replacedFiles), partitions].map((end) => end.replace(/[/.]/g, '\\$&')).join('|')})$`,
);

/**
 * Leaves out of the bundles what no function of ours calls, for a quarter less to load at a cold start. A file
 * that a new release has moved is no longer found, and the build fails rather than growing in silence.
 */
export const leaner: Plugin = {
  name: 'leaner',
  setup(build) {
    const found = new Set<string>();
    build.onLoad({ filter: pattern }, ({ path }) => {
      if (path.endsWith(partitions)) {
        found.add(partitions);
        return { contents: withoutRegions(readFileSync(path, 'utf8')), loader: 'js' };
      }
      const [end, by] = Object.entries(replacedFiles).find(([name]) => path.endsWith(name)) ?? [];
      if (!end || !by) return undefined;
      found.add(end);
      return { contents: readFileSync(here(by), 'utf8'), loader: by.endsWith('.json') ? 'json' : 'ts' };
    });
    build.onEnd(() => {
      const missing = [...Object.keys(replacedFiles), partitions].filter((name) => !found.has(name));
      return { errors: missing.map((name) => ({ text: `${name} is not where it was` })) };
    });
  },
};
