/**
 * Takes the place of the SDK's reader of `~/.aws` inside the bundles: a Lambda function has no such files, and
 * the reader would look for them at its first call. The SDK goes on to its default.
 */
export const fromSharedConfigFiles = () => async () => {
  const absent = new Error('There are no config files');
  throw Object.assign(absent, { name: 'CredentialsProviderError', tryNextLink: true });
};
