'use client'

import { Text, type TextProps } from '@mantine/core'

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const full = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' })

/** A moment in words: "5 minutes ago" within a week of now, the date otherwise. */
export function momentText(at: string, now: number): string {
  const distance = new Date(at).getTime() - now
  if (Math.abs(distance) > 7 * 86_400_000) return day.format(new Date(at))
  const [unit, length] = steps.find(([, size]) => Math.abs(distance) >= size) ?? ['minute', Number.POSITIVE_INFINITY]
  return length === Number.POSITIVE_INFINITY ? 'just now' : relative.format(Math.round(distance / length), unit)
}

/** A moment, with the exact date and time on hover. */
export function Moment({ at, ...props }: { at: string | null | undefined } & TextProps) {
  if (!at) return null
  return (
    <Text component="time" dateTime={at} title={full.format(new Date(at))} size="sm" {...props}>
      {momentText(at, Date.now())}
    </Text>
  )
}
