'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'

/** A list's search and filters, kept in the address so that they can be shared and returned to. */
export function useFilters() {
  const parameters = useSearchParams()
  const router = useRouter()
  const pathname = usePathname()
  return {
    /** The value of a filter when it is one of a list, else null. */
    oneOf: <Value extends string>(name: string, values: readonly Value[]): Value | null =>
      values.find((value) => value === parameters.get(name)) ?? null,
    text: (name: string): string => parameters.get(name) ?? '',
    any: [...parameters.keys()].some((name) => name !== 'sort'),
    /** All that the list is narrowed and ordered by, as the address says it. */
    parameters: [...parameters].map(([name, value]) => ({ name, value })),
    /** Narrows and orders the list by these, and by nothing else. */
    apply: (all: readonly { readonly name: string; readonly value: string }[]) =>
      router.push(`${pathname}?${new URLSearchParams(all.map(({ name, value }) => [name, value]))}`, { scroll: false }),
    set: (name: string, value: string | null) => {
      const next = new URLSearchParams(window.location.search)
      if (value) next.set(name, value)
      else next.delete(name)
      router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false })
    },
    /** How many of the filters with these names are set. */
    count: (names: readonly string[]): number => names.filter((name) => parameters.has(name)).length,
    clear: () => router.replace(pathname, { scroll: false }),
  }
}

/** The filters of a list page. */
export type Filters = ReturnType<typeof useFilters>
