import type { RedactionRowFragment } from '@/generated/graphql.ts'
import { oneOf } from '@/shared/ui/action-phrase.ts'

/** What a redaction strikes, in words. */
export function scopeInWords({
  scope,
  subjectId,
  version,
}: Pick<RedactionRowFragment, 'scope' | 'subjectId' | 'version'>): string {
  if (scope === 'NEWSROOM') return 'Words wherever they stand'
  const noun = oneOf(subjectId?.split('_')[0] || 'record')
  if (scope === 'RECORD') return `Words in ${noun}`
  return version ? `Version ${version} of ${noun}` : `All of ${noun}`
}

/** Whether a redaction can still be approved or called off. */
export const isOpen = ({ state }: Pick<RedactionRowFragment, 'state'>): boolean =>
  state === 'PROPOSED' || state === 'WAITING'
