import { counted } from '@/shared/ui/counted.ts'

/** What an import found and what of it waits for the editor. */
export function importedWords(claims: number, recorded: number, sources: number): string {
  if (claims === 0) return 'Imported. No claim was found in it: select words to make one.'
  const found = `Imported: ${counted(claims, 'claim')} and ${counted(sources, 'source')} found`
  if (recorded === 0) return `${found}, proposed for you to check.`
  const known =
    recorded === claims ? 'All the claims are' : `${recorded} of the claims ${recorded === 1 ? 'is' : 'are'}`
  return `${found}. ${known} on record already; what is new is proposed for you to check.`
}
