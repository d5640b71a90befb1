import type { ImportItemState, JobState } from '@sourceline/domain'
import type { ImportJobFragment } from '@/generated/graphql.ts'

/** A state as it is shown. */
interface Look {
  readonly label: string
  readonly color: string
}

/** How far an import is. */
export const jobStates: Readonly<Record<JobState, Look>> = {
  QUEUED: { label: 'Waiting', color: 'indigo' },
  RUNNING: { label: 'At work', color: 'indigo' },
  DONE: { label: 'Done', color: 'green' },
  FAILED: { label: 'Given up', color: 'red' },
  CANCELLED: { label: 'Cancelled', color: 'gray' },
}

/** What has become of an article of an import. */
export const itemStates: Readonly<Record<ImportItemState, Look>> = {
  WAITING: { label: 'Waiting', color: 'gray' },
  DRAFTED: { label: 'To be published', color: 'gray' },
  IMPORTED: { label: 'Imported', color: 'green' },
  PUBLISHED: { label: 'Published', color: 'green' },
  KNOWN: { label: 'Imported before', color: 'gray' },
  FAILED: { label: 'Not imported', color: 'red' },
}

/** Whether an import has ended, for whatever reason. */
export const hasEnded = ({ endedAt }: Pick<ImportJobFragment, 'endedAt'>): boolean => endedAt !== null

/** How far an import is, in words: "12 of 40 articles". */
export function progressWords({ done, total }: Pick<ImportJobFragment, 'done' | 'total'>): string {
  if (total === null) return 'Waits for its turn'
  return `${done} of ${total} ${total === 1 ? 'article' : 'articles'}`
}
