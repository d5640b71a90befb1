import { disclosureOf, type DisclosedAttribution } from '../disclosure/disclosure.ts'
import { roleMay, type Actor } from './permissions.ts'

/** What decides who in the newsroom may read an attribution. */
export interface GuardedAttribution extends DisclosedAttribution {
  /** Who recorded it. */
  readonly createdById: string | null
  /** Who recorded the terms that it has now. */
  readonly termsById: string | null
}

/**
 * Whether somebody in the newsroom may read an attribution. What readers may never see is read by those who
 * recorded it or its terms, and by editors in charge. The view
 * `editorial.hidden_attribution` gives the same answer.
 */
export function mayReadAttribution(actor: Actor, attribution: GuardedAttribution): boolean {
  return (
    disclosureOf(attribution).edge ||
    roleMay(actor.role, 'attribution:read-confidential') ||
    (actor.id !== null && (actor.id === attribution.createdById || actor.id === attribution.termsById))
  )
}
