import * as domain from '@sourceline/domain'
import type { Enumeration } from '@sourceline/domain'
import { builder, editorial, pub } from './builder.ts'

/** The graph's enum of a word list; each value is declared for the same graphs as the list. */
function enumOf<Value extends string>(list: Enumeration<Value>, graphs: typeof pub) {
  return builder.enumType(list.name, {
    ...graphs,
    description: list.description,
    values: Object.fromEntries(
      list.values.map((value) => [value, { value, description: list.meanings[value], ...graphs }]),
    ) as unknown as Record<Value, { value: Value }>,
  })
}

/** Enums of both graphs. */
export const publicEnums = {
  ArticleKind: enumOf(domain.ArticleKind, pub),
  AttributionBasis: enumOf(domain.AttributionBasis, pub),
  AttributionForm: enumOf(domain.AttributionForm, pub),
  Anonymity: enumOf(domain.Anonymity, pub),
  ClaimKind: enumOf(domain.ClaimKind, pub),
  ClaimLinkKind: enumOf(domain.ClaimLinkKind, pub),
  CorrectionKind: enumOf(domain.CorrectionKind, pub),
  CorrectionOrigin: enumOf(domain.CorrectionOrigin, pub),
  EvidenceBearing: enumOf(domain.EvidenceBearing, pub),
  EvidenceKind: enumOf(domain.EvidenceKind, pub),
  ImageCrop: enumOf(domain.ImageCrop, pub),
  ImageFormat: enumOf(domain.ImageFormat, pub),
  MentionPlace: enumOf(domain.MentionPlace, pub),
  MentionRole: enumOf(domain.MentionRole, pub),
  OriginKind: enumOf(domain.OriginKind, pub),
  ProvenanceRelationKind: enumOf(domain.ProvenanceRelationKind, pub),
  ProvenanceWarningKind: enumOf(domain.ProvenanceWarningKind, pub),
  RedirectKind: enumOf(domain.RedirectKind, pub),
  SourceKind: enumOf(domain.SourceKind, pub),
  Stance: enumOf(domain.Stance, pub),
  TopicKind: enumOf(domain.TopicKind, pub),
  Verdict: enumOf(domain.Verdict, pub),
}

/** Enums of the editorial graph alone. */
export const editorialEnums = {
  ApiTokenKind: enumOf(domain.ApiTokenKind, editorial),
  JobState: enumOf(domain.JobState, editorial),
  ListName: enumOf(domain.ListName, editorial),
  ImportItemState: enumOf(domain.ImportItemState, editorial),
  EdgeState: enumOf(domain.EdgeState, editorial),
  MailState: enumOf(domain.MailState, editorial),
  HeldMailReason: enumOf(domain.HeldMailReason, editorial),
  ProposalDecision: enumOf(domain.ProposalDecision, editorial),
  ProposalStrength: enumOf(domain.ProposalStrength, editorial),
  PublicationEnding: enumOf(domain.PublicationEnding, editorial),
  RedactionGround: enumOf(domain.RedactionGround, editorial),
  RedactionScope: enumOf(domain.RedactionScope, editorial),
  RedactionState: enumOf(domain.RedactionState, editorial),
  Role: enumOf(domain.Role, editorial),
  SourceTerms: enumOf(domain.SourceTerms, editorial),
  WorkflowState: enumOf(domain.WorkflowState, editorial),
}

/** Every enum by name, for inputs that are derived from schemas. */
export const enumsByName = new Map<
  string,
  (typeof publicEnums)[keyof typeof publicEnums] | (typeof editorialEnums)[keyof typeof editorialEnums]
>([...Object.entries(publicEnums), ...Object.entries(editorialEnums)])
