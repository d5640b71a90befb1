import * as domain from '@sourceline/domain'
import type { Enumeration } from '@sourceline/domain'
import { builder, desk, pub } from './builder.ts'

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
  MentionPlace: enumOf(domain.MentionPlace, pub),
  MentionRole: enumOf(domain.MentionRole, pub),
  SourceKind: enumOf(domain.SourceKind, pub),
  Stance: enumOf(domain.Stance, pub),
  TopicKind: enumOf(domain.TopicKind, pub),
  Verdict: enumOf(domain.Verdict, pub),
}

/** Enums of the editorial graph alone. */
export const deskEnums = {
  ApiTokenKind: enumOf(domain.ApiTokenKind, desk),
  JobState: enumOf(domain.JobState, desk),
  EdgeState: enumOf(domain.EdgeState, desk),
  MailState: enumOf(domain.MailState, desk),
  HeldMailReason: enumOf(domain.HeldMailReason, desk),
  ProposalDecision: enumOf(domain.ProposalDecision, desk),
  ProposalStrength: enumOf(domain.ProposalStrength, desk),
  PublicationEnding: enumOf(domain.PublicationEnding, desk),
  RedactionGround: enumOf(domain.RedactionGround, desk),
  RedactionScope: enumOf(domain.RedactionScope, desk),
  RedactionState: enumOf(domain.RedactionState, desk),
  Role: enumOf(domain.Role, desk),
  SourceTerms: enumOf(domain.SourceTerms, desk),
  WorkflowState: enumOf(domain.WorkflowState, desk),
}

/** Every enum by name, for inputs that are derived from schemas. */
export const enumsByName = new Map<
  string,
  (typeof publicEnums)[keyof typeof publicEnums] | (typeof deskEnums)[keyof typeof deskEnums]
>([...Object.entries(publicEnums), ...Object.entries(deskEnums)])
