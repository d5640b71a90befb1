const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** "24 February 2025", in UTC. */
export function dayOf(iso: string): string {
  return day.format(new Date(iso))
}

/** "24 February 2025 at 05:00 UTC". */
export function momentOf(iso: string): string {
  return `${minute.format(new Date(iso))} UTC`
}
