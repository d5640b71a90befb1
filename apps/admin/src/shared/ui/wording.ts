import {
  Anonymity,
  ArticleKind,
  AttributionBasis,
  AttributionForm,
  ClaimKind,
  ClaimLinkKind,
  CorrectionKind,
  CorrectionOrigin,
  EdgeState,
  type Enumeration,
  EvidenceBearing,
  EvidenceKind,
  MentionPlace,
  MentionRole,
  Role,
  SourceKind,
  SourceTerms,
  Stance,
  TopicKind,
  Verdict,
  WorkflowState,
} from '@sourceline/domain'
import { byCode } from '../words/words.ts'

const plain: Readonly<Record<string, string>> = {
  ORGANIZATION: 'Organisation',
  EDITORS_NOTE: 'Editor’s note',
  FACT_CHECK: 'Fact-check',
  FACT_CHECKER: 'Fact-checker',
  CHANGED: 'Unpublished changes',
  NOT_COMMENTED: 'Has not commented',
  DOES_NOT_CONFIRM: 'Did not confirm',
  UNNAMED_KNOWN_TO_US: 'Unnamed, known to us',
  UNNAMED_KNOWN_TO_PUBLISHER: 'Unnamed, known to the publisher',
  ROLE_ONLY: 'Role only',
}

/** A vocabulary word as editors read it: `PARTIAL_QUOTE` is "Partial quote". A catalogue has it by a code: `word.PARTIAL_QUOTE`. */
export function wording(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ')
  return byCode(`word.${value}`, plain[value] ?? words.charAt(0).toUpperCase() + words.slice(1))
}

/** Choices for a select, in the vocabulary's own order. */
export function choices<Value extends string>(list: Enumeration<Value>): { value: Value; label: string }[] {
  return list.values.map((value) => ({ value, label: wording(value) }))
}

/** The vocabularies by name, for components that explain a word. */
export const vocabulary = {
  Anonymity,
  ArticleKind,
  AttributionBasis,
  AttributionForm,
  ClaimKind,
  ClaimLinkKind,
  CorrectionKind,
  CorrectionOrigin,
  EdgeState,
  EvidenceBearing,
  EvidenceKind,
  MentionPlace,
  MentionRole,
  Role,
  SourceKind,
  SourceTerms,
  Stance,
  TopicKind,
  Verdict,
  WorkflowState,
} as const
