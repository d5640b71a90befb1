import type { ImportItemState, JobState } from '@sourceline/domain'
import type { ImportJobFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'

/** A state as it is shown. */
interface Look {
  readonly label: string
  readonly color: string
}

/** How far an import is. */
export const jobStates = (): Readonly<Record<JobState, Look>> => ({
  QUEUED: { label: t('Waiting'), color: 'indigo' },
  RUNNING: { label: t('At work'), color: 'indigo' },
  DONE: { label: t('Done'), color: 'green' },
  FAILED: { label: t('Given up'), color: 'red' },
  CANCELLED: { label: t('Cancelled'), color: 'gray' },
})

/** What has become of an article of an import. */
export const itemStates = (): Readonly<Record<ImportItemState, Look>> => ({
  WAITING: { label: t('Waiting'), color: 'gray' },
  DRAFTED: { label: t('To be published'), color: 'gray' },
  IMPORTED: { label: t('Imported'), color: 'green' },
  PUBLISHED: { label: t('Published'), color: 'green' },
  KNOWN: { label: t('Imported before'), color: 'gray' },
  FAILED: { label: t('Not imported'), color: 'red' },
})

/** Whether an import has ended, for whatever reason. */
export const hasEnded = ({ endedAt }: Pick<ImportJobFragment, 'endedAt'>): boolean => endedAt !== null

/** How far an import is, in words: "12 of 40 articles". */
export function progressWords({ done, total }: Pick<ImportJobFragment, 'done' | 'total'>): string {
  if (total === null) return t('Waits for its turn')
  return t('{done, number} of {total, plural, one {# article} other {# articles}}', { done, total })
}
