import type { RedactionRowFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'
import { nounOf } from '@/shared/ui/nouns.ts'

/** What a redaction strikes, in words. */
export function scopeInWords({
  scope,
  subjectId,
  version,
}: Pick<RedactionRowFragment, 'scope' | 'subjectId' | 'version'>): string {
  if (scope === 'NEWSROOM') return t('Words wherever they stand')
  const { word, one } = nounOf(subjectId?.split('_')[0] || 'record')
  if (scope === 'RECORD') return t('Words in {one}', { one, word })
  return version ? t('Version {version} of {one}', { version, one, word }) : t('All of {one}', { one, word })
}

/** Whether a redaction can still be approved or called off. */
export const isOpen = ({ state }: Pick<RedactionRowFragment, 'state'>): boolean =>
  state === 'PROPOSED' || state === 'WAITING'
