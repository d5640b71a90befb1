import type { ClaimKind } from '@sourceline/domain'
import type { JSONContent } from '@tiptap/core'
import { randomKey } from '../random-key.ts'

/** A claim that words of a draft make and that is recorded together with them, by the next save. */
export interface NewClaim {
  /** What the marks of its words call it until it has an id. */
  key: string
  statement: string
  kind: ClaimKind
}

/** Marks hold nothing but ids of claims: a key looks like one, and no id begins its random part like this. */
const prefix = 'claim_new'

/** A key for a claim that is not recorded yet. */
export const newClaimKey = (): string => `${prefix}${randomKey()}`

/** Whether a mark names a claim that is not recorded yet. */
export const isNewClaimKey = (claimId: string): boolean => claimId.startsWith(prefix)

/** A key as a save sends it: not like an id. What is no key stays. */
export const sentKey = (claimId: string): string => (isNewClaimKey(claimId) ? claimId.slice('claim_'.length) : claimId)

/** The key that a save sent. */
export const keyOfSent = (sent: string): string => `claim_${sent}`

function claimIdOf({ type, attrs }: NonNullable<JSONContent['marks']>[number]): string | null {
  const claimId: unknown = attrs?.['claimId']
  return type === 'claim' && typeof claimId === 'string' ? claimId : null
}

/** The new claims that words of a document make, by their keys. */
export function newKeysIn(document: JSONContent, found: Set<string> = new Set()): Set<string> {
  for (const mark of document.marks ?? []) {
    const claimId = claimIdOf(mark)
    if (claimId !== null && isNewClaimKey(claimId)) found.add(claimId)
  }
  for (const child of document.content ?? []) newKeysIn(child, found)
  return found
}

/** A document without the marks of new claims that nothing is known of, as pasted from another page. */
export function withoutStrangers(document: JSONContent, claims: readonly NewClaim[]): JSONContent {
  const strangers = newKeysIn(document)
  for (const { key } of claims) strangers.delete(key)
  if (strangers.size === 0) return document
  const cleaned = (node: JSONContent): JSONContent => ({
    ...node,
    ...(node.marks && { marks: node.marks.filter((mark) => !strangers.has(claimIdOf(mark) ?? '')) }),
    ...(node.content && { content: node.content.map(cleaned) }),
  })
  return cleaned(document)
}
