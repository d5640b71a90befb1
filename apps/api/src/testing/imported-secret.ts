import type { SourceTerms } from '@sourceline/domain'
import { expect } from 'vitest'
import { saveAttribution } from '../modules/claims/public.ts'
import { importText } from '../modules/imports/public.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'
import { finishedImport, importedArticle } from './imported-article.ts'

/** Imports a text as the mutation does. */
const importedAsText = (newsroom: TestNewsroom, text: string): Promise<{ articleId: string }> =>
  importedArticle(newsroom, { text })

/** Imports a text as one of the articles of a file. */
export async function importedFromFile(newsroom: TestNewsroom, text: string) {
  const items = [text, 'A second article\n\nIt says nothing.'].map((body_text) => ({
    uri: `urn:tal:${body_text}`,
    body_text,
  }))
  const { jobId } = await newsroom.does(importText, { text: JSON.stringify(items) })
  const [first] = await finishedImport(newsroom, jobId)
  return { articleId: first?.articleId ?? '' }
}

/** Imports a text that was published before, and gives what has become of it. */
export async function importedAsPublished(newsroom: TestNewsroom, text: string) {
  const item = { uri: 'urn:tal:published', headline: 'From the archive', versioncreated: '2024-05-12T08:00:00Z' }
  const given = { text: JSON.stringify([{ ...item, body_text: text }]), asPublished: true }
  const { jobId } = await newsroom.does(importText, given, 'ADMINISTRATOR')
  const [made] = await finishedImport(newsroom, jobId)
  expect(made).toMatchObject({ state: 'PUBLISHED' })
  return made
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
