type Parameters = { Endpoint?: string; Region?: string; UseFIPS?: boolean; UseDualStack?: boolean };

/** The suffixes of AWS's partitions that are not the common one, by how their regions begin. */
const suffixes: Record<string, string> = { 'cn-': 'amazonaws.com.cn', 'eusc-': 'amazonaws.eu' };

/**
 * Takes the place of DynamoDB's rules for endpoints inside the bundles: a given address (`AWS_ENDPOINT_URL`),
 * or the one of the region. Throws for what these rules leave out.
 */
export function defaultEndpointResolver({ Endpoint, Region, UseFIPS, UseDualStack }: Parameters): {
  url: URL;
} {
  if (Endpoint) return { url: new URL(Endpoint) };
  if (UseFIPS || UseDualStack) throw new Error('FIPS and dual-stack endpoints are not part of this bundle');
  if (!Region || Region.includes('-iso')) throw new Error(`No endpoint of DynamoDB is known for ${Region}`);
  const prefix = Object.keys(suffixes).find((start) => Region.startsWith(start));
  return { url: new URL(`https://dynamodb.${Region}.${prefix ? suffixes[prefix] : 'amazonaws.com'}`) };
}
