import { EventBridgeClient, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import {
  type GetObjectCommandInput,
  NoSuchKey,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { SESv2Client, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { ExecutionAlreadyExists, SFNClient, type StartExecutionCommandInput } from '@aws-sdk/client-sfn';
import type { Instant } from '../../shared/domain/instant.ts';
import { localAccess } from './engine.ts';
import { answer, inject } from './injection.ts';

/** An alarm that Step Functions keeps: when it rings (more than once, or never, if a test says so). */
export type Execution = {
  name: string;
  input: string;
  caseId: string;
  n: number;
  ringAt: Instant;
  rings: Instant[];
};

/** An execution of the settlement machine; `over` once it has succeeded or failed. */
export type SettlementRun = { caseId: string; instalment: number; requestId: string; over: boolean };

/** `to` is everybody who gets it, copies included. */
export type Mail = { letterId: string; to: string; subject: string };
export type BusEvent = { id: string; caseId: string; detail: string };

export const settlementMachine = 'arn:aws:states:::stateMachine:Settlement';

/** Everything beyond the table: what it was asked for, and what it refuses at the moment. */
export class Outside {
  readonly executions: Execution[] = [];
  readonly settlements: SettlementRun[] = [];
  /** What the bank was asked for, by the names of the files. */
  readonly payments = new Map<string, string>();
  readonly mails: Mail[] = [];
  readonly events: BusEvent[] = [];
  readonly uploads = new Set<string>();
  /** What fails now. */
  isOut: (name: string, input: object) => boolean = () => false;
  /** When an alarm really rings: at its instant, unless a test knows better. */
  ringsOf: (alarm: Omit<Execution, 'rings'>) => Instant[] = ({ ringAt }) => [ringAt];

  readonly sfn = new SFNClient(localAccess);
  readonly mail = new SESv2Client(localAccess);
  readonly bus = new EventBridgeClient(localAccess);
  readonly s3 = new S3Client({ ...localAccess, requestChecksumCalculation: 'WHEN_REQUIRED' });
  /** The bucket that the bank fetches from. */
  readonly vault = new S3Client({ ...localAccess, requestChecksumCalculation: 'WHEN_REQUIRED' });

  /** The parts of exports by their names, and the documents that were taken away. */
  readonly exports = new Map<string, string>();
  readonly dropped: string[] = [];
  readonly files = new S3Client({ ...localAccess, requestChecksumCalculation: 'WHEN_REQUIRED' });

  constructor() {
    for (const { middlewareStack } of [this.sfn, this.mail, this.bus, this.vault, this.files]) {
      inject(middlewareStack);
      answer(middlewareStack, (name, input) => this.reply(name, input));
    }
    answer(this.s3.middlewareStack, (name, input) =>
      // A link is signed and not fetched.
      name === 'GetObject' && !('ResponseContentDisposition' in input)
        ? this.get(input as GetObjectCommandInput)
        : undefined,
    );
  }

  private reply(name: string, input: object): object {
    if (this.isOut(name, input))
      throw Object.assign(new Error(`${name} is out`), { name: 'ServiceException' });
    if (name === 'StartExecution') return this.start(input as StartExecutionCommandInput);
    if (name === 'SendEmail') return this.send(input as SendEmailCommandInput);
    if (name === 'PutEvents') return this.put(input as PutEventsCommandInput);
    if (name === 'PutObject') return this.file(input as PutObjectCommandInput);
    if (name === 'DeleteObject') return this.drop(String((input as { Key?: string }).Key));
    throw new Error(`Nothing here answers ${name}`);
  }

  /** A name is used once; the same start again, while it still waits, is the same execution. */
  private start({ name = '', input = '', stateMachineArn }: StartExecutionCommandInput): object {
    if (stateMachineArn === settlementMachine) return this.settle(name, input);
    const known = this.executions.find((execution) => execution.name === name);
    const same = known?.input === input && known.rings.length > 0;
    if (known && !same) throw new ExecutionAlreadyExists({ message: name, $metadata: {} });
    if (!known) {
      const { caseId, n, ringAt } = JSON.parse(input);
      const alarm = { name, input, caseId, n, ringAt };
      this.executions.push({ ...alarm, rings: this.ringsOf(alarm) });
    }
    return { executionArn: `arn:aws:states:::execution:${name}`, startDate: new Date(0) };
  }

  private settle(name: string, input: string): object {
    const { caseId, instalment, requestId } = JSON.parse(input);
    const known = this.settlements.find((run) => run.caseId === caseId && run.instalment === instalment);
    if (known?.over) throw new ExecutionAlreadyExists({ message: name, $metadata: {} });
    if (!known) this.settlements.push({ caseId, instalment, requestId, over: false });
    return { executionArn: `arn:aws:states:::execution:${name}`, startDate: new Date(0) };
  }

  /** A file is written once: the bank may have fetched it. */
  private file({ Key = '', Body, IfNoneMatch, Bucket }: PutObjectCommandInput): object {
    if (Bucket === 'documents') {
      this.exports.set(Key, String(Body));
      return {};
    }
    if (IfNoneMatch !== '*') throw new Error(`${Key} could be written again`);
    if (this.payments.has(Key))
      throw Object.assign(new Error('At least one of the pre-conditions did not hold'), {
        name: 'PreconditionFailed',
      });
    this.payments.set(Key, String(Body));
    return {};
  }

  private drop(Key: string): object {
    if (this.uploads.delete(Key)) this.dropped.push(Key);
    return {};
  }

  private send(input: SendEmailCommandInput): object {
    const letterId = input.EmailTags?.find(({ Name }) => Name === 'letterId')?.Value ?? '';
    const { ToAddresses = [], CcAddresses = [] } = input.Destination ?? {};
    const to = [...ToAddresses, ...CcAddresses].join();
    this.mails.push({ letterId, to, subject: input.Content?.Simple?.Subject?.Data ?? '' });
    return { MessageId: `mail-${this.mails.length}` };
  }

  private put({ Entries = [] }: PutEventsCommandInput): object {
    for (const { Detail = '{}' } of Entries) {
      const { id, caseId } = JSON.parse(Detail);
      this.events.push({ id, caseId, detail: Detail });
    }
    return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'event' })) };
  }

  /** What was uploaded is a PDF, whatever part of it is asked for. */
  private get({ Key = '' }: GetObjectCommandInput): object {
    if (!this.uploads.has(Key)) throw new NoSuchKey({ message: 'NoSuchKey', $metadata: {} });
    const Body = { transformToByteArray: async () => Buffer.from('%PDF-1.7') };
    return { ContentType: 'application/pdf', Body };
  }
}
