import type { EvidenceBearing, EvidenceKind } from '@sourceline/domain'
import type { CreateEvidenceInput, EvidencePartsFragment } from '@/generated/graphql.ts'

/** Evidence as its form holds it; empty text stands for nothing. */
export interface EvidenceValues {
  kind: EvidenceKind
  bearing: EvidenceBearing
  title: string
  url: string
  excerpt: string
  locator: string
}

/** The form's values for a piece of evidence, or for a new one. */
export function evidenceValues(evidence: EvidencePartsFragment | undefined): EvidenceValues {
  return {
    kind: evidence?.kind ?? 'LINK',
    bearing: evidence?.bearing ?? 'SUPPORTS',
    title: evidence?.title ?? '',
    url: evidence?.url ?? '',
    excerpt: evidence?.excerpt ?? '',
    locator: evidence?.locator ?? '',
  }
}

/** The mutation input for the form's values. */
export function evidenceInput(values: EvidenceValues): Omit<CreateEvidenceInput, 'claimId'> {
  return {
    kind: values.kind,
    bearing: values.bearing,
    title: values.title.trim(),
    url: values.url.trim() || null,
    excerpt: values.excerpt.trim() || null,
    locator: values.locator.trim() || null,
  }
}
