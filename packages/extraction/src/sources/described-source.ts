import type { Anonymity, SourceKind } from '@sourceline/domain'

/** What the words of a source tell about it. */
export interface DescribedSource {
  readonly kind: SourceKind
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly anonymity: Anonymity
  /** Whom the words may stand for when the text does not decide; absent when it does. */
  readonly candidates?: readonly string[]
}
