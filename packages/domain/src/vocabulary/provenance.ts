import { enumeration, type ValueOf } from './enumeration.ts'

export const OriginKind = enumeration('OriginKind', 'What an independent origin of a claim is.', {
  NAMED: 'Who can be told from the others, by name or by the one given instead.',
  UNNAMED: 'All unnamed sources that may be the same, counted once.',
  CIRCLE: 'Outlets that name nobody but each other, counted once.',
})
export type OriginKind = ValueOf<typeof OriginKind>

export const ProvenanceRelationKind = enumeration(
  'ProvenanceRelationKind',
  'How two things in the provenance of a claim are related, in the terms of W3C PROV-O where it has one.',
  {
    ATTRIBUTED_TO: 'The claim is attributed to a source, whatever its stance (prov:wasAttributedTo).',
    REPORTED_VIA: 'The words of a source are known through a publication (prov:hadPrimarySource, read backwards).',
    ON_BEHALF_OF: 'A source spoke for another (prov:actedOnBehalfOf).',
    MEMBER_OF: 'A source belongs to a body (org:memberOf).',
  },
)
export type ProvenanceRelationKind = ValueOf<typeof ProvenanceRelationKind>

export const ProvenanceWarningKind = enumeration(
  'ProvenanceWarningKind',
  'Why a claim has fewer origins than it seems to have.',
  {
    OUTLETS_COLLAPSE: 'Several outlets look like several confirmations, and report one origin.',
    CIRCULAR_REPORTING: 'A chain of reports leads back to itself.',
    UNNAMED_COUNT_ONCE: 'Several unnamed sources may be the same.',
  },
)
export type ProvenanceWarningKind = ValueOf<typeof ProvenanceWarningKind>
