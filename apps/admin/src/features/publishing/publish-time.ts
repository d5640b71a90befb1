import { t } from '@/shared/words/words.ts'

/** When an article is to become public. */
export type PublishTime = { readonly when: 'now' } | { readonly when: 'later'; readonly at: string }

/** A moment as the value of a `datetime-local` field, in the browser's own time zone. */
export function localValue(instant: string): string {
  const moment = new Date(instant)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The time that a form begins with: the embargo that is set, if any. */
export function initialTime(scheduledFor: string | null | undefined): PublishTime {
  return scheduledFor ? { when: 'later', at: localValue(scheduledFor) } : { when: 'now' }
}

/** Why a time cannot be taken, in words; null where it can. */
export function timeProblem(time: PublishTime, now: number): string | null {
  if (time.when === 'now') return null
  const moment = new Date(time.at).getTime()
  if (Number.isNaN(moment)) return t('Choose a day and a time.')
  return moment <= now ? t('This moment has passed. Choose a later one, or publish now.') : null
}

/** What the mutation is told: an embargo stays unless it is moved or, by saying so, broken. */
export function timeInput(
  time: PublishTime,
  scheduledFor: string | null | undefined,
): { publicFrom?: string; breakEmbargo?: boolean } {
  if (time.when === 'now') return scheduledFor ? { breakEmbargo: true } : {}
  if (scheduledFor && time.at === localValue(scheduledFor)) return {}
  return { publicFrom: new Date(time.at).toISOString() }
}
