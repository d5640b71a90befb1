import type { Anonymity, SourceKind } from '@sourceline/domain'

/** What the words of a source tell about it. */
export interface DescribedSource {
  readonly kind: SourceKind
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly anonymity: Anonymity
}
