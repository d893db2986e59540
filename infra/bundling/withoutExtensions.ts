/** Takes the place of DynamoDB's runtime extensions inside the bundles: no client of ours has any. */
export function resolveRuntimeExtensions<C>(config: C, extensions: readonly unknown[]): C {
  if (extensions.length > 0) throw new Error('Extensions of a client are not part of this bundle');
  return config;
}
