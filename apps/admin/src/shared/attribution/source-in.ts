import type { Filters } from '../list/use-filters.ts'

/** The source that a list's address narrows it to; null where it names none. */
export function sourceIn(filters: Pick<Filters, 'text'>): string | null {
  const given = filters.text('source')
  return /^source_[0-9a-z]{26}$/u.test(given) ? given : null
}
