import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import { type Declared, ofType, propertiesOf } from '../template/resolved.ts';
import { wildcard } from './policy.ts';

const Properties = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

/** Whether a service may call a function on behalf of a source: what the declared permissions say. */
export type Permissions = (functionArn: string, principal: string, sourceArn: string) => boolean;

export function declarePermissions(declared: Declared): Permissions {
  const all = ofType(declared, 'AWS::Lambda::Permission').map((resource) =>
    propertiesOf(resource, Properties),
  );
  const nameOf = (nameOrArn: string) => nameOrArn.replace(/^arn:.*:function:/, '');
  return (functionArn, principal, sourceArn) =>
    all.some(
      (permission) =>
        permission.Action === 'lambda:InvokeFunction' &&
        permission.Principal === principal &&
        nameOf(permission.FunctionName) === nameOf(functionArn) &&
        (permission.SourceArn === undefined || wildcard(permission.SourceArn).test(sourceArn)),
    );
}

/** @throws StartRefused when a call would be forbidden in the cloud: better here than there. */
export function refuseForbidden(
  may: Permissions,
  functionArn: string,
  principal: string,
  sourceArn: string,
): void {
  if (may(functionArn, principal, sourceArn)) return;
  throw new StartRefused(
    `No AWS::Lambda::Permission lets ${principal} (${sourceArn}) invoke ${functionArn}.`,
  );
}
