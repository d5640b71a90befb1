import { findingSentences, type GateFinding } from '@sourceline/domain'
import type { IdPrefix } from './ids.ts'
import { defineRefusals, refusal, type FieldRefusal, type Refusal } from './refusals/define-refusals.ts'
import { issuesInWords } from './refusals/input-issue.ts'

/** A record, named by type and UUID. */
export interface Subject {
  readonly type: IdPrefix
  readonly id: string
}

/** Everything that can be expected to go wrong in a use-case, with the codes of what it refuses. */
export type Failure<Code extends string = string> =
  | FieldRefusal<Code>
  | (Refusal<Code> & { readonly kind: 'not-found'; readonly id: string | null })
  | (Refusal<Code> & { readonly kind: 'forbidden'; readonly action: string })
  | (Refusal<Code> & {
      readonly kind: 'conflict'
      readonly expectedVersion: number
      readonly actualVersion: number
      readonly current: Subject
    })
  | { readonly kind: 'publish-blocked'; readonly findings: readonly GateFinding[] }
  /** What uses a record says by itself why that keeps it: the code is declared with the reference. */
  | (Refusal & { readonly kind: 'in-use'; readonly usedBy: readonly Subject[] })
  /** `existing`: the records that hold the same, the newest first. */
  | (Refusal<Code> & { readonly kind: 'duplicate'; readonly existing: readonly Subject[] })
  | (Refusal<Code> & { readonly kind: 'successor-required'; readonly answersFor: readonly Subject[] })
  | (Refusal<Code> & { readonly kind: 'vault-locked'; readonly keyId: string | null })
  /** `retryAfter`: seconds after which it is worth trying again. */
  | (Refusal<Code> & { readonly kind: 'too-many-requests'; readonly retryAfter: number })
  | (Refusal<Code> & { readonly kind: 'too-complex'; readonly field: string; readonly limit: 'TIME' | 'MEMORY' })

/** What the publish gate found, in words. */
export const { inWords: findingInWords } = defineRefusals(findingSentences)

/** Why a change as a whole failed; of the fields of an input, and of the publish gate, what is said one by one together. */
export function refusalOf(failure: Failure): Refusal {
  switch (failure.kind) {
    case 'validation':
      return refusal('input-invalid', { issues: issuesInWords(failure.issues) })
    case 'publish-blocked': {
      const blocks = failure.findings.filter(({ severity }) => severity === 'BLOCK')
      return refusal('publish-blocked', {
        findings: blocks.map((finding) => findingInWords(finding).message).join(' '),
      })
    }
    default:
      return failure
  }
}
