import {
  APIGatewayClient,
  ConflictException,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteApiKeyCommand,
  GetApiKeysCommand,
  NotFoundException,
} from '@aws-sdk/client-api-gateway';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** A key as API Gateway made it: `id` is its name in the roster, `value` what is sent as `x-api-key`. */
export type StaffKey = { id: string; value: string };

/** Where a stack runs: absent parts are taken from the environment, as every AWS tool does. */
export type Cloud = {
  region?: string | undefined;
  endpoint?: string | undefined;
  /** Only for an endpoint on this computer, where any will do. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
};

/** What the stack's outputs say: the plan that staff keys belong to, and who keeps the roster. */
export type Stack = { UsagePlanId: string; RosterFunctionName: string };

/** A person as the roster has him. */
export type Listed = {
  staffId: string;
  name: string;
  role: string;
  offices: string[];
  apiKeyIds: string[];
  validFrom: string;
  validTo?: string;
};

/** The two things that make a member of staff: a key at the gateway, and an entry in the roster. */
export type Desk = {
  createKey(name: string): Promise<StaffKey>;
  /** The key of that name, made when there is none. */
  keyNamed(name: string): Promise<StaffKey>;
  /** Removes a key; one that is gone already is no error. */
  removeKey(id: string): Promise<void>;
  /** @throws when the function fails, with its words. */
  roster<A>(request: object): Promise<A>;
};

export function openDesk(cloud: Cloud, stack: Stack): Desk {
  const gateway = new APIGatewayClient(cloud);
  const lambda = new LambdaClient(cloud);
  const join = async (keyId: string) => {
    try {
      await gateway.send(
        new CreateUsagePlanKeyCommand({ usagePlanId: stack.UsagePlanId, keyId, keyType: 'API_KEY' }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  };
  const removeKey = async (apiKey: string) => {
    try {
      await gateway.send(new DeleteApiKeyCommand({ apiKey }));
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
    }
  };
  const createKey = async (name: string) => {
    const { id, value } = await gateway.send(new CreateApiKeyCommand({ name, enabled: true }));
    if (!id || !value) throw new Error('The gateway made a key and did not tell it');
    try {
      await join(id);
    } catch (error) {
      // A key outside the plan opens nothing, and nobody would ever look for it.
      await removeKey(id);
      throw error;
    }
    return { id, value };
  };
  return {
    createKey,
    removeKey,
    async keyNamed(name) {
      const { items = [] } = await gateway.send(
        new GetApiKeysCommand({ nameQuery: name, includeValues: true }),
      );
      const known = items.find((item) => item.name === name && item.enabled);
      if (!known?.id || !known.value) return createKey(name);
      await join(known.id);
      return { id: known.id, value: known.value };
    },
    roster: (request) => invoke(lambda, stack.RosterFunctionName, request),
  };
}

async function invoke<A>(lambda: LambdaClient, name: string, request: object): Promise<A> {
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName: name, Payload: Buffer.from(JSON.stringify(request)) }),
  );
  const text = Buffer.from(answer.Payload ?? []).toString();
  if (!answer.FunctionError) return JSON.parse(text) as A;
  const { errorMessage = text } = JSON.parse(text) as { errorMessage?: string };
  throw new Error(`The roster refused: ${errorMessage}`);
}
