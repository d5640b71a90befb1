import type { RedactionRowFragment } from '@/generated/graphql.ts'
import { exactMoment } from '../ui/moment.tsx'
import { t } from '../words/words.ts'

/** What became of asking for a redaction. */
export function outcomeInWords({ state, dueAt, rows }: Pick<RedactionRowFragment, 'state' | 'dueAt' | 'rows'>): string {
  if (state === 'APPLIED') return rows === 0 ? t('Nothing was found to strike.') : t('It is redacted.')
  return dueAt
    ? t('It is carried out on {dueAt} unless somebody calls it off.', { dueAt: exactMoment(dueAt) })
    : t('It waits for a second person to approve it.')
}
