export * from './vocabulary/enumeration.ts'
export * from './vocabulary/access.ts'
export * from './vocabulary/article.ts'
export * from './vocabulary/attribution.ts'
export * from './vocabulary/claim.ts'
export * from './vocabulary/image.ts'
export * from './vocabulary/job.ts'
export * from './vocabulary/mail.ts'
export * from './vocabulary/proposal.ts'
export * from './vocabulary/proposal-strength.ts'
export * from './vocabulary/redaction.ts'
export * from './vocabulary/redirect.ts'
export * from './vocabulary/source.ts'
export * from './permissions/permission-refusals.ts'
export * from './permissions/permissions.ts'
export * from './permissions/role-matrix.ts'
export * from './permissions/role-sets.ts'
export * from './permissions/confidential-attributions.ts'
export * from './refusals/sentence.ts'
export * from './result.ts'
export * from './slug.ts'
export type { Affiliation, ProvenanceFacts, Statement } from './provenance/statement.ts'
export type { Origin, Origins, ProvenanceWarning, Step, Tie } from './provenance/origins.ts'
export * from './provenance/independent-origins.ts'
export * from './provenance/explain-origins.ts'
export * from './anonymity/anonymity-rules.ts'
export * from './anonymity/check-anonymity.ts'
export * from './disclosure/disclosure.ts'
export * from './attribution/check-attribution.ts'
export * from './publishing/embargo.ts'
export * from './publishing/finding-sentences.ts'
export * from './publishing/limits.ts'
export * from './publishing/old-path.ts'
export {
  forbid,
  type GatedArticle,
  type GatedAttribution,
  type GatedClaim,
  type GatedImage,
  type NamedImage,
  type GateFinding,
} from './publishing/gated-article.ts'
export * from './publishing/publish-gate.ts'
export { nameFinding, restsOffRecordAlone, termsFindings, textFindings, withheldIn } from './publishing/terms-rules.ts'
