import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OnLoadResult, Plugin } from 'esbuild';
import { edits } from './edits.ts';

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
  '/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js':
    'withoutTracing.ts',
  '/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js': 'withoutCallLog.ts',
  '/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js': 'withoutVersionWarning.ts',
  '/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js': 'withoutLogFilter.ts',
  '/@aws-sdk/client-dynamodb/dist-es/runtimeExtensions.js': 'withoutExtensions.ts',
  '/@smithy/signature-v4/dist-es/HeaderFormatter.js': 'withoutStreamHeaders.ts',
  '/@aws-sdk/client-dynamodb/package.json': 'withoutPackageFacts.json',
  '/@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js': 'dynamodbEndpoint.ts',
} as const;

const touched = [...Object.keys(replacedFiles), ...Object.keys(edits)];

/** Their names as one pattern, so that esbuild asks about these files and no others. */
const pattern = new RegExp(`(${touched.map((end) => end.replace(/[/.]/g, '\\$&')).join('|')})$`);

/**
 * Leaves out of the bundles what no function of ours calls, for nearly half less to load at a cold start. A file
 * that a new release has moved is no longer found, and the build fails rather than growing in silence.
 */
export const leaner: Plugin = {
  name: 'leaner',
  setup(build) {
    const found = new Set<string>();
    build.onLoad({ filter: pattern }, ({ path }) => {
      const end = touched.find((name) => path.endsWith(name));
      if (!end) return undefined;
      found.add(end);
      return contentsOf(end, path);
    });
    build.onEnd(() => {
      const missing = touched.filter((name) => !found.has(name));
      return { errors: missing.map((name) => ({ text: `${name} is not where it was` })) };
    });
  },
};

function contentsOf(end: string, path: string): OnLoadResult {
  const edit = edits[end];
  if (edit) return { contents: edit(readFileSync(path, 'utf8')), loader: 'js' };
  const by = replacedFiles[end as keyof typeof replacedFiles];
  return { contents: readFileSync(here(by), 'utf8'), loader: by.endsWith('.json') ? 'json' : 'ts' };
}
