'use client'

import { Text, type TextProps } from '@mantine/core'
import { dayAndTimeText, dayText, fullText, relativeText, timeText } from './formats.ts'
import { t } from '../words/words.ts'

const minute = 60_000

/** A moment in words: "5 minutes ago" within a week of now, the date otherwise. */
export function momentText(at: string, now: number): string {
  const minutes = Math.round((new Date(at).getTime() - now) / minute)
  const hours = Math.round(minutes / 60)
  const days = Math.round(minutes / (24 * 60))
  if (minutes === 0) return t('just now')
  if (Math.abs(minutes) < 60) return relativeText(minutes, 'minute')
  if (Math.abs(hours) < 24) return relativeText(hours, 'hour')
  return Math.abs(days) <= 7 ? relativeText(days, 'day') : dayText(new Date(at))
}

/** A moment as day and time, where it must be told exactly. */
export function exactMoment(at: string): string {
  return dayAndTimeText(new Date(at))
}

/** The time of a moment of today. */
export function timeOfDay(at: Date): string {
  return timeText(at)
}

interface Props extends TextProps {
  at: string | null | undefined
  /** Tells day and time instead of how long ago. */
  exact?: boolean
}

/** A moment, with the full date and time on hover. */
export function Moment({ at, exact = false, ...props }: Props) {
  if (!at) return null
  return (
    <Text
      component="time"
      dateTime={at}
      title={fullText(new Date(at))}
      size="sm"
      style={{ whiteSpace: 'nowrap' }}
      {...props}
    >
      {exact ? exactMoment(at) : momentText(at, Date.now())}
    </Text>
  )
}
