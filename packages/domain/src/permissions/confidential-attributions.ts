import { disclosureOf, type DisclosedAttribution } from '../disclosure/disclosure.ts'
import { actorMay, keeperOf, type Actor } from './permissions.ts'

/** What decides who in the newsroom may read an attribution. */
export interface GuardedAttribution extends DisclosedAttribution {
  /** Who recorded it. */
  readonly createdById: string | null
  /** Who recorded the terms that it has now. */
  readonly termsById: string | null
}

/** Whether somebody may read what everybody in the newsroom recorded in confidence: editors in charge may. */
export const mayReadConfidences = (actor: Actor): boolean => actorMay(actor, 'attribution:read-confidential')

/**
 * Whether somebody in the newsroom may read an attribution. What readers may never see is read by those who
 * recorded it or its terms, and by editors in charge. The view
 * `editorial.hidden_attribution` gives the same answer.
 */
export function mayReadAttribution(actor: Actor, attribution: GuardedAttribution): boolean {
  const keeper = keeperOf(actor)
  return (
    disclosureOf(attribution).edge ||
    mayReadConfidences(actor) ||
    (keeper !== null && (keeper === attribution.createdById || keeper === attribution.termsById))
  )
}
