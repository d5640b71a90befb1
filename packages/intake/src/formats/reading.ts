import type { BlockNode } from '@sourceline/rich-text'
import type { DocumentFormat, IncomingMetadata } from '../incoming-document.ts'
import type { Notice } from '../notices.ts'

/** A document as its format's reader gives it: what it tells of itself, its blocks, and what could not be kept. */
export interface ReadDocument {
  readonly format: DocumentFormat
  readonly metadata: IncomingMetadata
  readonly content: readonly BlockNode[]
  readonly notices: readonly Notice[]
}
