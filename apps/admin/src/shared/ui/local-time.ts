/** A moment as the value of a `datetime-local` field, in the browser's own time zone. */
export function localValue(instant: string): string {
  const moment = new Date(instant)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The moment (ISO 8601) that the value of a `datetime-local` field names; null for none. */
export function instantOf(value: string): string | null {
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
