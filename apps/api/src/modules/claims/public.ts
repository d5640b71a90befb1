export { Claim } from './claim.ref.ts'
export { Attribution } from './claim-parts.graphql.ts'
export { attributionShape, claimShape, type AttributionRow, type ClaimRow } from './claim.reads.ts'
export {
  insertClaims,
  loadClaim,
  missingClaims,
  setClaimState,
  type LoadedClaim,
  type NewClaim,
} from './claim.store.ts'
export {
  insertAttributions,
  openAttributions,
  type AttributionContent,
  type NewAttribution,
  type StandOnClaim,
} from './edge.store.ts'
export { proposedAttributions, setAttributionState, type ProposedAttribution } from './proposed-attribution.store.ts'
export { recordedClaims } from './recorded-claims.store.ts'
export { claimRecord } from './claim.record.ts'
export { sourceNeeds } from './source-needs.store.ts'
export { confidenceProblem } from './confidence-problem.ts'
export { columnOfAttribution, decisionsWaitOn } from './decided-parts.reads.ts'
export { asReadable, gatedClaims, readableFindings } from './gated-claims.ts'
export { keepTerms } from './keep-terms.ts'
export { planClaims, publishClaims, type PlanItem } from './publish-claims.ts'
export { unpublishClaims } from './unpublish-claims.store.ts'
export { createClaim } from './use-cases/create-claim.ts'
export { createAttribution } from './use-cases/create-attribution.ts'
export { createEvidence } from './use-cases/create-evidence.ts'
export { assessClaim } from './use-cases/assess-claim.ts'
export { linkClaims } from './use-cases/link-claims.ts'
