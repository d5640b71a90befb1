import type { SourceTerms } from '@sourceline/domain'
import { expect } from 'vitest'
import { saveAttribution } from '../modules/claims/public.ts'
import { importDocument, importText, takeArticles } from '../modules/imports/public.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'

/** Imports a text as the mutation does. */
const importedAsText = (newsroom: TestNewsroom, text: string) => newsroom.does(importText, { text })

/** Imports a text as one article of a file. */
export async function importedFromFile(newsroom: TestNewsroom, content: string) {
  const taken = await takeArticles({ content })
  const document = taken.ok ? taken.value.documents[0] : undefined
  return newsroom.does(importDocument, { document: document?.ok ? document.value : null })
}

/** Imports what somebody said, and agrees with them on terms before anything is accepted. */
export async function importedSecret(
  newsroom: TestNewsroom,
  place: string,
  name: string,
  terms: SourceTerms,
  imported = importedAsText,
) {
  const text = `Works at the ${place}\n\nHarbour master ${name} said that the ${place} of Norhaven must be rebuilt.`
  const { articleId } = await imported(newsroom, text)
  const id = typedId('article', articleId)
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { proposals { id subjectType claim { id } attribution { id source { name } } } } }',
    { id },
  )
  const found = article.proposals.find((proposal: { subjectType: string }) => proposal.subjectType === 'ATTRIBUTION')
  expect(found.attribution.source.name).toBe(name)
  await newsroom.does(saveAttribution, { id: found.attribution.id, expectedVersion: 1, terms })
  return { articleId: id, proposalId: found.id, claimId: found.claim.id }
}
