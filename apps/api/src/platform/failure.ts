import type { GateFinding } from '@sourceline/domain'
import type { IdPrefix } from './ids.ts'

/** A record, named by type and UUID. */
export interface Subject {
  readonly type: IdPrefix
  readonly id: string
}

/** One thing wrong with the input: the field's path and the cure. */
export interface FieldIssue {
  readonly field: string
  readonly message: string
}

/** Everything that can be expected to go wrong in a use-case. */
export type Failure =
  | { readonly kind: 'validation'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'not-found'; readonly message: string; readonly id: string | null }
  | { readonly kind: 'forbidden'; readonly action: string; readonly message: string }
  | {
      readonly kind: 'conflict'
      readonly expectedVersion: number
      readonly actualVersion: number
      readonly current: Subject
    }
  | { readonly kind: 'publish-blocked'; readonly findings: readonly GateFinding[] }
  | { readonly kind: 'in-use'; readonly message: string; readonly usedBy: readonly Subject[] }
  | { readonly kind: 'successor-required'; readonly message: string; readonly tokens: readonly Subject[] }
  | { readonly kind: 'vault-locked'; readonly message: string; readonly keyId: string | null }
  /** `retryAfter`: seconds after which it is worth trying again. */
  | { readonly kind: 'too-many-requests'; readonly message: string; readonly retryAfter: number }
  | {
      readonly kind: 'too-complex'
      readonly message: string
      readonly field: string
      readonly limit: 'TIME' | 'MEMORY'
    }

/** A validation failure of one field. */
export const invalid = (field: string, message: string): Failure => ({
  kind: 'validation',
  issues: [{ field, message }],
})
