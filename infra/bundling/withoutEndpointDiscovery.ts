/**
 * Takes the place of endpoint discovery inside the bundles: DynamoDB has it off unless asked for, and nobody
 * asks.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
};
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;
