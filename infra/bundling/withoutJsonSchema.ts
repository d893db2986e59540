/**
 * Takes the place of zod's way to JSON Schema inside the bundles: the OpenAPI document is made beforehand and
 * shipped as a file. Every schema holds these functions; calling one throws.
 */
const absent = (): never => {
  throw new Error('JSON Schema is not part of this bundle');
};
const method = () => absent;

export {
  absent as allProcessors,
  absent as extractDefs,
  absent as finalize,
  absent as handleUnrepresentable,
  absent as initializeContext,
  absent as process,
  absent as processSchema,
  absent as toJSONSchema,
  method as createStandardJSONSchemaMethod,
  method as createToJSONSchemaMethod,
};
