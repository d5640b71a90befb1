'use client'

import { Text, type TextProps } from '@mantine/core'

const minute = 60_000

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })
const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
const dayAndTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const full = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' })

/** A moment in words: "5 minutes ago" within a week of now, the date otherwise. */
export function momentText(at: string, now: number): string {
  const minutes = Math.round((new Date(at).getTime() - now) / minute)
  const hours = Math.round(minutes / 60)
  const days = Math.round(minutes / (24 * 60))
  if (minutes === 0) return 'just now'
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  if (Math.abs(hours) < 24) return relative.format(hours, 'hour')
  return Math.abs(days) <= 7 ? relative.format(days, 'day') : day.format(new Date(at))
}

/** A moment as day and time, where it must be told exactly. */
export function exactMoment(at: string): string {
  return dayAndTime.format(new Date(at))
}

/** The time of a moment of today. */
export function timeOfDay(at: Date): string {
  return time.format(at)
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
    <Text component="time" dateTime={at} title={full.format(new Date(at))} size="sm" {...props}>
      {exact ? exactMoment(at) : momentText(at, Date.now())}
    </Text>
  )
}
