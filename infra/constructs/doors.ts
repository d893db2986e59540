import * as gateway from 'aws-cdk-lib/aws-apigateway';
import type { Audience } from '../../shared/api/route.ts';
import type { Settings } from '../settings.ts';

export type Doors = Record<Audience, gateway.MethodOptions>;

/** How each audience gets in. A key alone proves little: with a `staffIssuer` staff needs a token as well. */
export function doorsOf(authorizer: gateway.IAuthorizer, { staffIssuer }: Settings): Doors {
  const byToken = { authorizationType: gateway.AuthorizationType.CUSTOM, authorizer };
  const open = { authorizationType: gateway.AuthorizationType.NONE };
  return {
    public: open,
    client: byToken,
    staff: { ...(staffIssuer ? byToken : open), apiKeyRequired: true },
  };
}
