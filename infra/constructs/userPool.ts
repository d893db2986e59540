import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

const scopeFacts = {
  read: 'See what belongs to the insured company',
  act: 'Write for the insured company',
} as const;

/** The default issuer of client tokens: people of insured companies, and their systems. Nobody signs up alone. */
export class ClientPool extends Construct {
  readonly pool: cognito.UserPool;
  /** People: an app that signs them in. */
  readonly people: cognito.UserPoolClient;
  /** Systems: client credentials, by their own client id. */
  readonly systems: cognito.UserPoolClient;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.pool = userPool(this, settings.prod);
    // Prefixes are unique in a region across all accounts.
    const prefix = `credit-charter-${settings.stage}-${Aws.ACCOUNT_ID}`;
    this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: prefix } });
    this.people = this.pool.addClient('People', {
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      ...signInPage(settings.callbackUrls),
    });
    this.systems = this.pool.addClient('Systems', { generateSecret: true, oAuth: systemsFlow(this.pool) });
  }
}

function userPool(scope: Construct, prod: boolean): cognito.UserPool {
  return new cognito.UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    mfa: cognito.Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
    },
    accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
    featurePlan: cognito.FeaturePlan.PLUS,
    standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: prod,
    removalPolicy: prod ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}

/** The hosted sign-in page needs to know where to send people back to; without an address it stays off. */
function signInPage(callbackUrls: string[]): Partial<cognito.UserPoolClientOptions> {
  if (callbackUrls.length === 0) return { disableOAuth: true };
  return {
    oAuth: { flows: { authorizationCodeGrant: true }, scopes: [cognito.OAuthScope.OPENID], callbackUrls },
  };
}

function systemsFlow(pool: cognito.UserPool): cognito.OAuthSettings {
  const scopes = Object.entries(scopeFacts).map(
    ([scopeName, scopeDescription]) => new cognito.ResourceServerScope({ scopeName, scopeDescription }),
  );
  const server = pool.addResourceServer('Charter', { identifier: 'charter', scopes });
  return {
    flows: { clientCredentials: true },
    scopes: scopes.map((scope) => cognito.OAuthScope.resourceServer(server, scope)),
  };
}
