import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Permission } from '../permissions.ts';
import type { AlarmClock } from './alarmClock.ts';
import type { Mail } from './mail.ts';
import type { Settlement } from './settlement.ts';

/** Everything that a permission can be about. */
export type Holdings = {
  table: ITable;
  key: IKey | undefined;
  documents: IBucket;
  /** What the bank fetches. */
  payments: IBucket;
  bus: IEventBus;
  /** By the kind of case whose deadlines they ring for. */
  clocks: Record<string, AlarmClock>;
  settlement: Settlement;
  mail: Mail;
  /** Holds `sanctions.json`, the list to grant by; without it there is the sample of invented names alone. */
  sanctions: ILayerVersion | undefined;
  /** The accounts that we pay from, as JSON; without them there is the sample alone. */
  debtorAccounts: string | undefined;
};

/** The names that a permission brings into a function's environment. */
export function environmentOf(permission: Permission, held: Holdings) {
  const { table, documents, payments, bus, clocks, settlement, mail, sanctions, debtorAccounts } = held;
  const machines = Object.entries(clocks).map(([kind, clock]) => [kind, clock.machine.stateMachineArn]);
  return {
    ...(permission.table && { TABLE_NAME: table.tableName }),
    ...((permission.documents || permission.exports) && { DOCUMENTS_BUCKET: documents.bucketName }),
    ...(permission.payments && { PAYMENTS_BUCKET: payments.bucketName }),
    ...(permission.paysFrom && debtorAccounts && { DEBTOR_ACCOUNTS: debtorAccounts }),
    ...(permission.settlements && { SETTLEMENT_MACHINE: settlement.machine.stateMachineArn }),
    ...(permission.bus && { BUS_NAME: bus.eventBusName }),
    ...(permission.machines && {
      ALARM_MACHINES: Stack.of(bus).toJsonString(Object.fromEntries(machines)),
    }),
    ...(permission.mail && {
      MAIL_FROM: mail.from,
      MAIL_CONFIGURATION_SET: mail.configurationSetName,
    }),
    ...(permission.sanctions && sanctions && { SANCTIONS_LIST: '/opt/sanctions.json' }),
  };
}
