import type { ImageChoiceFragment } from '@/generated/graphql.ts'
import { t } from '../words/words.ts'

type Warned = Pick<ImageChoiceFragment, 'alt' | 'decorative' | 'expiresAt' | 'embargoUntil'>

/** What is to be known of an image at first sight, as a word; null where there is nothing. */
export function warningOf({ alt, decorative, expiresAt, embargoUntil }: Warned, now: Date): string | null {
  if (expiresAt && new Date(expiresAt) <= now) return t('Rights ended')
  if (embargoUntil && new Date(embargoUntil) > now) return t('Embargoed')
  return alt === '' && !decorative ? t('Not described') : null
}
