import type { dataRequests } from '../../../shared/api/dataRequests.ts';
import { forbidden, Stop } from '../../../shared/api/problem.ts';
import { perform } from '../../../shared/data/command.ts';
import { dataRequestKind as kind } from '../../../shared/data/dataRequestKind.ts';
import { clientContactKey, newId } from '../../../shared/data/keys.ts';
import { clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { About } from '../../../shared/domain/dataRequest/about.ts';
import { openDataRequest } from '../../../shared/domain/dataRequest/open.ts';
import { answerOf } from '../caseCommands.ts';
import { begun, clientOf, letterTo } from '../dataRequestIntake.ts';
import { dataRequestView } from '../dataRequestView.ts';
import { guardOf } from '../outcome.ts';
import type { Call, ClientCaller } from '../serve/call.ts';

type AskCall = Call<(typeof dataRequests)['requestData']>;

/** A member asks: one read, one transaction. For the whole company asks whoever may appoint for it. */
export async function requestData(store: Store, call: AskCall) {
  const { caller, body, now, requestId, validateOnly } = call;
  const { clientId, office, memberId, subject } = caller;
  const about = aboutOf(body.about, caller);
  if (!isHis({ about }, caller))
    throw new Stop(forbidden('About the company may ask whoever has the right "appoint".'));
  const guard = guardOf(`client ${clientId} ${subject}`, call);
  const id = newId(kind.prefix, office, clientId, guard?.hash ?? requestId);
  const also = [clientKey(clientId), clientContactKey(clientId)];
  const outcome = await perform({
    ...{ store, kind, caseId: id, now, requestId, validateOnly, guard, also },
    decide: (_state, found, world) => {
      const client = clientOf(found, clientId);
      const owner = { clientId, office: client.office, locale: client.locale };
      const by = { kind: 'client' as const, memberId };
      const who = about.type === 'member' ? memberId : client.name;
      return openDataRequest(
        {
          ...{ id, owner, by, request: body.request, about, channel: 'api', receivedAt: now, subject: who },
          ...{ words: body.text, ...begun(id, client.office, world, now) },
          ...letterTo(found, client, body.request, about),
        },
        now,
      );
    },
  });
  return answerOf(outcome, 'client', (state, found) => dataRequestView(state, found, now, 'client'));
}

function aboutOf(about: AskCall['body']['about'], { clientId, memberId }: ClientCaller): About {
  return about === 'me' ? { type: 'member', clientId, memberId } : { type: about, clientId };
}

/** What a member asked about himself is his alone; what is asked about the company is for who may appoint. */
export function isHis({ about }: { about: About }, { memberId, rights }: ClientCaller): boolean {
  return about.type === 'member' ? about.memberId === memberId : rights.includes('appoint');
}
