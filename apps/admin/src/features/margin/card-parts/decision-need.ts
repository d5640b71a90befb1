import { ClaimKind } from '@sourceline/domain'
import type { EdgeState, EditorProposalFragment } from '@/generated/graphql.ts'
import { neighbour, undecidedOf } from './claim-entries.ts'

/**
 * What a claim wants of an editor: an answer (`open`: words point elsewhere), a look (`look`: it may be wrong), a nod
 * (`sure`), or, once decided, somebody who says so (`unsourced`).
 */
export type DecisionNeed = 'open' | 'look' | 'sure' | 'unsourced'

/** What an editor must do, what takes most thought first. */
export const decisionNeeds: readonly DecisionNeed[] = ['open', 'look', 'sure', 'unsourced']

/** Who is said to stand behind a claim of some kind. */
interface Attributed {
  readonly kind: ClaimKind
  readonly attributions: readonly { readonly state: EdgeState }[]
}

/** A claim and what was proposed about it, as far as that tells what it wants. */
interface Decidable {
  readonly claimId: string
  readonly claim: Attributed | undefined
  readonly proposals: readonly (Pick<EditorProposalFragment, 'decision' | 'strength'> & {
    readonly open: readonly unknown[]
  })[]
}

const wantsSource: ReadonlySet<ClaimKind> = new Set(ClaimKind.values.filter((kind) => kind !== 'BACKGROUND'))

/** Whether a claim lacks whom its kind needs: somebody who says so. */
export function lacksSource({ kind, attributions }: Attributed): boolean {
  return wantsSource.has(kind) && attributions.every(({ state }) => state === 'REJECTED')
}

/** What a claim of the text wants of an editor; null where it wants nothing. */
export function needOf({ claim, proposals }: Decidable): DecisionNeed | null {
  if (claim === undefined) return null
  const waiting = undecidedOf(proposals)
  const isUnsourced = lacksSource(claim)
  if (waiting.length === 0) return isUnsourced ? 'unsourced' : null
  if (waiting.some(({ open }) => open.length > 0)) return 'open'
  return isUnsourced || waiting.some(({ strength }) => strength !== 'SURE') ? 'look' : 'sure'
}

/** The claims that want the same. */
export const needing = <Entry extends Decidable>(entries: readonly Entry[], need: DecisionNeed): Entry[] =>
  entries.filter((entry) => needOf(entry) === need)

/** The next claim after one, in a circle, that wants something; undefined where only that one does, or none. */
export function nextNeeding<Entry extends Decidable>(
  entries: readonly Entry[],
  currentId: string | null,
  need: DecisionNeed,
): Entry | undefined {
  const candidates = entries.filter((entry) => entry.claimId === currentId || needOf(entry) === need)
  const next = neighbour(candidates, currentId, 1)
  return next && needOf(next) === need ? next : undefined
}
