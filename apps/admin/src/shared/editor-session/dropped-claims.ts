import type { Saving } from './saving.ts'

type Draft = Pick<Saving, 'readDraft' | 'changeDetails'>

/** Lets claims go that the text makes no more; the next save says so. */
export function dropClaims({ readDraft, changeDetails }: Draft, ids: readonly string[]): void {
  changeDetails({ droppedClaimIds: [...new Set([...readDraft().details.droppedClaimIds, ...ids])] })
}

/** Takes back that claims were let go. */
export function keepClaims({ readDraft, changeDetails }: Draft, ids: readonly string[]): void {
  changeDetails({ droppedClaimIds: readDraft().details.droppedClaimIds.filter((id) => !ids.includes(id)) })
}
