import type { ImageChoiceFragment } from '@/generated/graphql.ts'

type Warned = Pick<ImageChoiceFragment, 'alt' | 'decorative' | 'expiresAt' | 'embargoUntil'>

/** What is to be known of an image at first sight, as a word; null where there is nothing. */
export function warningOf({ alt, decorative, expiresAt, embargoUntil }: Warned, now: Date): string | null {
  if (expiresAt && new Date(expiresAt) <= now) return 'Rights ended'
  if (embargoUntil && new Date(embargoUntil) > now) return 'Embargoed'
  return alt === '' && !decorative ? 'Not described' : null
}
