import type { EvidenceBearing } from '../../generated/graphql.ts'

/** How much evidence there is, in a sentence; null without any. */
export function evidenceWords(bearings: readonly EvidenceBearing[]): string | null {
  if (bearings.length === 0) return null
  const count = (bearing: EvidenceBearing): number => bearings.filter((item) => item === bearing).length
  const parts = [
    count('SUPPORTS') > 0 ? `${count('SUPPORTS')} for it` : null,
    count('CONTRADICTS') > 0 ? `${count('CONTRADICTS')} against it` : null,
    count('CONTEXT') > 0 ? `${count('CONTEXT')} for context` : null,
  ].filter((part) => part !== null)
  return `Evidence: ${parts.join(', ')}.`
}
