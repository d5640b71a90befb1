import type { WordlessClaim } from '../article-text/article-draft.ts'
import type { Saving } from './saving.ts'

type Draft = Pick<Saving, 'readDraft' | 'changeDetails'>

/** Lets claims go that the text makes no more; the next save says so. */
export function dropClaims({ readDraft, changeDetails }: Draft, ids: readonly string[]): void {
  const { droppedClaimIds, keptClaims } = readDraft().details
  changeDetails({
    droppedClaimIds: [...new Set([...droppedClaimIds, ...ids])],
    keptClaims: keptClaims.filter(({ id }) => !ids.includes(id)),
  })
}

/** Takes back that claims were let go, of those whose words are back. */
export function undropClaims({ readDraft, changeDetails }: Draft, ids: readonly string[]): void {
  changeDetails({ droppedClaimIds: readDraft().details.droppedClaimIds.filter((id) => !ids.includes(id)) })
}

/** Takes back that claims without words were let go, also where a save already said so. */
export function keepClaims({ readDraft, changeDetails }: Draft, claims: readonly WordlessClaim[]): void {
  const { droppedClaimIds, keptClaims } = readDraft().details
  const ids = new Set(claims.map(({ id }) => id))
  changeDetails({
    droppedClaimIds: droppedClaimIds.filter((id) => !ids.has(id)),
    keptClaims: [...keptClaims.filter(({ id }) => !ids.has(id)), ...claims],
  })
}
