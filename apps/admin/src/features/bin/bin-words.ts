import { t } from '@/shared/words/words.ts'

const day = 86_400_000

/** How long something can still be restored, to the nearest day: "12 days", "less than a day". */
export function timeLeft(purgedAt: string, now: number): string {
  const days = (new Date(purgedAt).getTime() - now) / day
  return days < 1 ? t('less than a day') : t('{count, plural, one {# day} other {# days}}', { count: Math.round(days) })
}

/** Whether it is about to be deleted for good. */
export const isAboutToGo = (purgedAt: string, now: number): boolean => new Date(purgedAt).getTime() - now < 3 * day
