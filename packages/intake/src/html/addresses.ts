import { bodyLimits, isSafeHref } from '@sourceline/rich-text'
import type { Tally } from '../tally.ts'

/** What the parts of a page are read with. */
export interface ReadingOptions {
  /** The address of the page, by which relative addresses are read. */
  readonly base: string | null
  readonly tally: Tally
  /**
   * Takes an image by its address, and gives the words that hold its place; null where it cannot be had. If left out,
   * images become links.
   */
  readonly takeImage?: (address: string) => string | null
}

/** An address that may be published, made absolute; null where there is none. */
export function absolute(given: string, base: string | null): string | null {
  const href = URL.parse(given.trim(), base ?? undefined)?.href ?? ''
  return isSafeHref(href) && href.length <= bodyLimits.href ? href : null
}
