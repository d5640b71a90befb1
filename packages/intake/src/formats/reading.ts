import type { Result } from '@sourceline/domain'
import type { BlockNode } from '@sourceline/rich-text'
import type { DocumentFormat, IncomingMetadata } from '../incoming-document.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'

/** A document as its format's reader gives it: what it tells of itself, its blocks, and what could not be kept. */
export interface ReadDocument {
  readonly format: DocumentFormat
  readonly metadata: IncomingMetadata
  readonly content: readonly BlockNode[]
  /** What goes with the text and stands nowhere in it, such as its pictures: to be set behind it. */
  readonly attached?: readonly BlockNode[]
  readonly notices: readonly Notice[]
}

/** What a file holds: its articles, each as it is or with why it is not read, and what of the file is left out. */
export interface Readings {
  readonly documents: readonly Result<ReadDocument, Problem>[]
  readonly notices: readonly Notice[]
}

/** Articles of a file of which nothing is left out. */
export const readings = (...documents: readonly Result<ReadDocument, Problem>[]): Readings => ({
  documents,
  notices: [],
})
