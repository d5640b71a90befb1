import { t } from '@/shared/words/words.ts'

/** What an import found and what of it waits for the editor. */
export function importedWords(claims: number, recorded: number, sources: number): string {
  if (claims === 0) return t('Imported. No claim was found in it: select words to make one.')
  const found = t(
    'Imported: {claims, plural, one {# claim} other {# claims}} and {sources, plural, one {# source} other {# sources}} found',
    { claims, sources },
  )
  if (recorded === 0) return t('{found}, proposed for you to check.', { found })
  return recorded === claims
    ? t('{found}. All the claims are on record already; what is new is proposed for you to check.', { found })
    : t(
        '{found}. {recorded, plural, one {# of the claims is} other {# of the claims are}} on record already; ' +
          'what is new is proposed for you to check.',
        { found, recorded },
      )
}
