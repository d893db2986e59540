import { failLetter } from '../../domain/appeal/converse.ts';
import type { Appeal } from '../../domain/appeal/state.ts';
import { appealKind } from '../appealKind.ts';
import type { Reactions } from '../reactions.ts';

export const appealReactions: Reactions<Appeal> = { kind: appealKind, letterFailed: failLetter };
