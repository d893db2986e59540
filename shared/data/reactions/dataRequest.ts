import { failLetter } from '../../domain/dataRequest/answer.ts';
import type { DataRequest } from '../../domain/dataRequest/state.ts';
import { dataRequestKind } from '../dataRequestKind.ts';
import type { Reactions } from '../reactions.ts';

export const dataRequestReactions: Reactions<DataRequest> = {
  kind: dataRequestKind,
  letterFailed: failLetter,
};
