import { type Kinds, madeUpName, type Named, shortId } from './kinds.ts';
import { arn, globalArn } from './place.ts';

const named = (property: string, service: string, prefix: string) => (resource: Named) => {
  const name = resource.text(property) ?? madeUpName(resource);
  return { ref: name, att: { Arn: arn(resource.place, service, `${prefix}${name}`) } };
};

const refIsArn = (property: string, service: string, prefix: string) => (resource: Named) => {
  const name = resource.text(property) ?? madeUpName(resource);
  const own = arn(resource.place, service, `${prefix}${name}`);
  return { ref: own, att: { Arn: own, Name: name } };
};

/** Known by a number of its own, which it also tells as an attribute. */
const numbered = (attribute: string) => (resource: Named) => {
  const id = shortId(resource);
  return { ref: id, att: { [attribute]: id } };
};

const anonymous = numbered('Id');

const stands: Kinds = {
  'AWS::ApiGateway::Account': anonymous,
  'AWS::ApiGateway::ApiKey': numbered('APIKeyId'),
  'AWS::ApiGateway::Authorizer': numbered('AuthorizerId'),
  'AWS::ApiGateway::Deployment': numbered('DeploymentId'),
  'AWS::ApiGateway::GatewayResponse': anonymous,
  'AWS::ApiGateway::Method': anonymous,
  'AWS::ApiGateway::Resource': numbered('ResourceId'),
  'AWS::ApiGateway::RestApi': (r) => ({
    ref: shortId(r),
    att: { RestApiId: shortId(r), RootResourceId: shortId(r, 'root/') },
  }),
  'AWS::ApiGateway::Stage': (r) => ({ ref: r.text('StageName') ?? 'prod' }),
  'AWS::ApiGateway::UsagePlan': anonymous,
  'AWS::ApiGateway::UsagePlanKey': anonymous,
  'AWS::Lambda::Function': named('FunctionName', 'lambda', 'function:'),
  'AWS::Lambda::EventSourceMapping': anonymous,
  'AWS::Lambda::EventInvokeConfig': anonymous,
  'AWS::Lambda::Permission': anonymous,
  'AWS::DynamoDB::Table': (r) => {
    const name = `${r.place.tablePrefix}${r.text('TableName') ?? madeUpName(r)}`;
    const own = arn(r.place, 'dynamodb', `table/${name}`);
    return { ref: name, att: { Arn: own, StreamArn: `${own}/stream/local` } };
  },
  'AWS::StepFunctions::StateMachine': refIsArn('StateMachineName', 'states', 'stateMachine:'),
  'AWS::Scheduler::ScheduleGroup': named('Name', 'scheduler', 'schedule-group/'),
  'AWS::Scheduler::Schedule': (r) => {
    const name = r.text('Name') ?? madeUpName(r);
    return {
      ref: name,
      att: { Arn: arn(r.place, 'scheduler', `schedule/${r.text('GroupName') ?? 'default'}/${name}`) },
    };
  },
  'AWS::Events::EventBus': named('Name', 'events', 'event-bus/'),
  'AWS::Events::Rule': (r) => {
    const name = r.text('Name') ?? madeUpName(r);
    const bus = r.text('EventBusName')?.replace(/^arn:.*:event-bus\//, '') ?? 'default';
    const path = bus === 'default' ? name : `${bus}/${name}`;
    return { ref: path.replace('/', '|'), att: { Arn: arn(r.place, 'events', `rule/${path}`) } };
  },
  'AWS::Events::Archive': named('ArchiveName', 'events', 'archive/'),
  'AWS::SQS::Queue': (r) => {
    const name = r.text('QueueName') ?? madeUpName(r);
    const url = `${r.place.url}/_local/queues/${name}`;
    return { ref: url, att: { Arn: arn(r.place, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': anonymous,
  'AWS::S3::Bucket': (r) => {
    const name = r.text('BucketName') ?? madeUpName(r).toLowerCase();
    const domain = `${name}.s3.amazonaws.com`;
    return {
      ref: name,
      att: {
        Arn: globalArn('s3', name),
        DomainName: domain,
        RegionalDomainName: `${name}.s3.${r.place.region}.amazonaws.com`,
      },
    };
  },
  'AWS::S3::BucketPolicy': anonymous,
  'AWS::Cognito::UserPool': (r) => {
    const id = `${r.place.region}_${shortId(r)}`;
    const url = `${r.place.url}/_local/cognito/${id}`;
    return {
      ref: id,
      att: {
        Arn: arn(r.place, 'cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderURL: url,
        ProviderName: url,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': numbered('ClientId'),
  'AWS::Cognito::UserPoolDomain': (r) => ({ ref: r.text('Domain') ?? shortId(r) }),
  'AWS::Cognito::UserPoolResourceServer': (r) => ({ ref: r.text('Identifier') ?? shortId(r) }),
  'AWS::SES::EmailIdentity': (r) => ({ ref: r.text('EmailIdentity') ?? shortId(r) }),
  'AWS::SES::ConfigurationSet': (r) => ({ ref: r.text('Name') ?? madeUpName(r) }),
  'AWS::SES::ConfigurationSetEventDestination': anonymous,
};

/** Declared for the cloud only: they may be referred to, and have no effect on one computer. */
const standsAside: Kinds = {
  'AWS::CDK::Metadata': anonymous,
  'AWS::CloudWatch::Alarm': named('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::Dashboard': named('DashboardName', 'cloudwatch', 'dashboard/'),
  'AWS::IAM::ManagedPolicy': refIsArn('ManagedPolicyName', 'iam', 'policy/'),
  'AWS::IAM::Policy': anonymous,
  'AWS::IAM::Role': named('RoleName', 'iam', 'role/'),
  'AWS::KMS::Alias': (r) => ({ ref: r.text('AliasName') ?? shortId(r) }),
  'AWS::KMS::Key': (r) => ({
    ref: shortId(r),
    att: { Arn: arn(r.place, 'kms', `key/${shortId(r)}`), KeyId: shortId(r) },
  }),
  'AWS::Logs::LogGroup': named('LogGroupName', 'logs', 'log-group:'),
  'AWS::Logs::MetricFilter': anonymous,
  'AWS::Logs::ResourcePolicy': anonymous,
  'AWS::SNS::Subscription': anonymous,
  'AWS::SNS::Topic': refIsArn('TopicName', 'sns', ''),
  'AWS::SNS::TopicPolicy': anonymous,
  'AWS::SSM::Parameter': (r) => ({
    ref: r.text('Name') ?? madeUpName(r),
    att: { Type: r.text('Type') ?? '', Value: r.text('Value') ?? '' },
  }),
};

/** Every resource type that the local runtime knows; any other stops the start. */
export const SUPPORTED_KINDS: Kinds = { ...stands, ...standsAside };
