import type { Enumeration } from '@sourceline/domain'
import { InvalidArgumentError } from 'commander'

/** Reads a word of a list as people write it: `editor`, `fact-checker`. */
export function wordArgument<Value extends string>(list: Enumeration<Value>): (value: string) => Value {
  return (value) => {
    const word = value.trim().toUpperCase().replaceAll('-', '_')
    if (list.has(word)) return word
    throw new InvalidArgumentError(
      `Choose one of ${list.values.map((known) => known.toLowerCase().replaceAll('_', '-')).join(', ')}.`,
    )
  }
}

const hours = new Map([
  ['h', 1],
  ['d', 24],
  ['w', 7 * 24],
])

/** Reads an end as a length of time from now (`12h`, `30d`, `8w`) or as a day or moment in ISO 8601. */
export function endArgument(value: string, now: Date = new Date()): Date {
  const [, count, unit = ''] = /^(\d{1,4})([hdw])$/.exec(value.trim()) ?? []
  const length = hours.get(unit)
  const end = length ? new Date(now.getTime() + Number(count) * length * 3_600_000) : isoMoment(value)
  if (end && end > now) return end
  throw new InvalidArgumentError('Write a time to come, as 12h, 30d, 8w or 2030-01-31.')
}

function isoMoment(value: string): Date | null {
  const moment = /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : null
  return moment && !Number.isNaN(moment.getTime()) ? moment : null
}

/** Reads a whole number within bounds. */
export function wholeNumber({ min, max }: { min: number; max: number }): (value: string) => number {
  return (value) => {
    const number = Number(value.trim())
    if (/^\d+$/.test(value.trim()) && number >= min && number <= max) return number
    throw new InvalidArgumentError(`Write a whole number from ${min} to ${max}.`)
  }
}
