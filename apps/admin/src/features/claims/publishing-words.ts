import { t } from '@/shared/words/words.ts'

/** What publishing the verdict at once would do, for the number of published pages that show the claim. */
export function publishingWords(publicPages: number): string {
  if (publicPages === 0) return t('Otherwise it stays in the newsroom until it is recorded again for readers.')
  return t(
    'If ticked, {count, plural, one {one published mention shows} other {# published mentions show}} the new verdict at once. ' +
      'Otherwise it stays in the newsroom until it is recorded again for readers.',
    { count: publicPages },
  )
}
