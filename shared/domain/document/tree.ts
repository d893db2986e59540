import type * as z from 'zod';
import { Written } from '../letter.ts';
import { DocumentKind } from './kinds.ts';

/** A document as it was written: stored once with its hash, and the source of text, HTML and PDF. */
export const DocumentTree = Written.extend({ kind: DocumentKind });
export type DocumentTree = z.infer<typeof DocumentTree>;
