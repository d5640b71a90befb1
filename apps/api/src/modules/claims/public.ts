export { Claim } from './claim.ref.ts'
export { Attribution } from './claim-parts.graphql.ts'
export { attributionShape, claimShape, type AttributionRow, type ClaimRow } from './claim.reads.ts'
export {
  acceptedClaims,
  contentOf,
  insertClaim,
  insertClaims,
  loadClaim,
  lockClaims,
  missingClaims,
  saveClaimContent,
  setClaimState,
  touchClaim,
  wordingsOf,
  type LoadedClaim,
} from './claim.store.ts'
export { addAttributions, addClaims, newAttribution, newClaim } from './add-claims.ts'
export { attributionCodes } from './attribution-rules.ts'
export { insertAttributions } from './edge.store.ts'
export { proposedAttributions, setAttributionState, type ProposedAttribution } from './proposed-attribution.store.ts'
export { openAttributions, recordedClaims } from './recorded-claims.store.ts'
export { keepClaimIndex } from './claim-index.ts'
export { settleClaims } from './scheduled-claims.store.ts'
export { sourceNeeds } from './source-needs.store.ts'
export { namedInConfidence } from './confidential-names.ts'
export { confidenceProblem } from './confidence-problem.ts'
export { columnOfAttribution, decisionsWaitOn, toldSources, wordingOfClaim } from './decided-parts.reads.ts'
export { asReadable, readableFindings } from './gated-claims.ts'
export { keepTerms } from './keep-terms.ts'
export { planClaims, publishPlanned, type ClaimPlan, type PlanItem } from './publish-claims.ts'
export { unpublishClaims } from './unpublish-claims.store.ts'
export { createClaim } from './use-cases/create-claim.ts'
export { createAttribution } from './use-cases/create-attribution.ts'
export { createEvidence } from './use-cases/create-evidence.ts'
export { assessClaim } from './use-cases/assess-claim.ts'
export { linkClaims } from './use-cases/link-claims.ts'
export { saveAttribution } from './use-cases/save-attribution.ts'
export { keepApart, keepApartLike, keepTogether, keptApartFrom } from './kept-apart.store.ts'
export {
  copyAttribution,
  copyWithholding,
  isReliedOn,
  joinedClaims,
  mergeClaim,
  moveAttribution,
  wasPublicClaim,
} from './joined-claims.store.ts'
export { removeAttribution } from './use-cases/remove-attribution.ts'
export { attributionSubject } from './attribution-rules.ts'
export { claimMatches, ClaimMatch, type Match } from './claim-match.graphql.ts'
