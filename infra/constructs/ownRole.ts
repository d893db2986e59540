import {
  type AddToPrincipalPolicyResult,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * A role for one service that holds all its statements itself: a policy beside each role would be another
 * resource of the stack's few, and what waits for the role would have to wait for the policy as well.
 */
export class OwnRole extends Role {
  private readonly statements: PolicyDocument;

  /** @param service who may assume it, `lambda.amazonaws.com` for instance */
  constructor(scope: Construct, id: string, service: string) {
    const statements = new PolicyDocument();
    super(scope, id, { assumedBy: new ServicePrincipal(service), inlinePolicies: { Own: statements } });
    this.statements = statements;
  }

  /** Every grant comes here, the CDK's own too. */
  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.statements.addStatements(statement);
    return { statementAdded: true, policyDependable: this };
  }

  /** May do these actions on these resources, by ARN. */
  may(actions: string[], ...resources: string[]): void {
    this.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
