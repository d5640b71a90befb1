import { createAuthor } from '../modules/authors/public.ts'
import { createSection } from '../modules/sections/public.ts'
import { createArticle, saveArticle } from '../modules/articles/public.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { assessClaim, createAttribution, createClaim, createEvidence } from '../modules/claims/public.ts'
import { approveAttribution } from '../modules/claims/use-cases/approve-attribution.ts'
import { linkClaims } from '../modules/claims/use-cases/link-claims.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { saveAttribution } from '../modules/claims/use-cases/save-attribution.ts'
import { saveClaim } from '../modules/claims/use-cases/save-claim.ts'
import { saveEvidence } from '../modules/claims/use-cases/save-evidence.ts'
import { unlinkClaims } from '../modules/claims/use-cases/unlink-claims.ts'
import { publishCollection } from '../modules/collections/public.ts'
import { saveCollection } from '../modules/collections/use-cases/save-collection.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { removeCorrection } from '../modules/corrections/use-cases/remove-correction.ts'
import { importText } from '../modules/imports/public.ts'
import { joinClaims } from '../modules/joins/use-cases/join-claims.ts'
import { keepClaimsApart } from '../modules/joins/use-cases/keep-claims-apart.ts'
import { acceptAllProposals } from '../modules/proposals/use-cases/accept-all-proposals.ts'
import { createSource } from '../modules/sources/public.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { saveSource } from '../modules/sources/use-cases/save-source.ts'
import { createTopic } from '../modules/topics/public.ts'
import { publishTopic } from '../modules/topics/use-cases/publish-topic.ts'
import { saveTopic } from '../modules/topics/use-cases/save-topic.ts'
import { typedId } from '../platform/ids.ts'
import { bodyOf, publishNow, versionOf } from './confidential-newsroom.ts'
import { finishedImport, importedArticle } from './imported-article.ts'
import { keepEmbeds } from './lived-in-embeds.ts'
import { keepImages } from './lived-in-library.ts'
import { talkOver } from './lived-in-threads.ts'
import type { TestNewsroom } from './newsroom.ts'
import { bodyWith } from './story.ts'

const day = '2026-03-01'
const moment = `${day}T09:30:00Z`

/**
 * Uses whatever a newsroom can say of its records, through use-cases alone: published, replaced, corrected, taken down,
 * and drafted anew. Beside what has a name planted in it, every column of a record then holds something.
 */
export async function liveIn(newsroom: TestNewsroom): Promise<void> {
  const paper = await source(newsroom, { name: 'The Norhaven Mail', kind: 'PUBLICATION' })
  const officer = await source(newsroom, { name: 'Ida Lind', kind: 'PERSON', affiliationId: paper })
  await newsroom.does(publishSource, { id: officer, expectedVersion: 1 })
  await newsroom.does(saveSource, { id: officer, expectedVersion: 2, description: 'Harbour master.' })
  await newsroom.does(publishSource, { id: officer, expectedVersion: 3 })
  const claimId = await disputedClaim(newsroom, { paper, officer })
  await joinAndPart(newsroom, claimId)
  await correctedArticle(newsroom, { claimId, paper })
  await shelves(newsroom)
  await keepImages(newsroom)
  await keepEmbeds(newsroom)
  await talkOver(newsroom)
}

async function source(newsroom: TestNewsroom, input: object): Promise<string> {
  return typedId('source', (await newsroom.does(createSource, input)).sourceId)
}

async function claim(newsroom: TestNewsroom, input: object): Promise<string> {
  return typedId('claim', (await newsroom.does(createClaim, input)).claimId)
}

const publishClaimNow = async (newsroom: TestNewsroom, id: string) =>
  newsroom.does(publishClaim, { id, expectedVersion: await versionOf(newsroom, 'claim', id) })

/** A claim with everything that can stand behind it, which is public and has been changed since. */
async function disputedClaim(
  newsroom: TestNewsroom,
  { paper, officer }: { paper: string; officer: string },
): Promise<string> {
  const claimId = await claim(newsroom, {
    statement: 'The north quay sinks.',
    adverse: true,
    asOfDate: day,
    aboutIds: [paper],
  })
  const behind = { claimId, stance: 'ASSERTS', form: 'PARAPHRASE' }
  const said = await newsroom.does(createAttribution, {
    ...behind,
    sourceId: officer,
    basis: 'WITNESSED',
    hedged: true,
    saidAt: moment,
    reportedViaId: paper,
    onBehalfOfId: paper,
  })
  const standIn = await source(newsroom, { name: 'A port official', kind: 'PERSON', standIn: true })
  const unnamed = await newsroom.does(
    createAttribution,
    { ...behind, sourceId: standIn, anonymity: 'UNNAMED_KNOWN_TO_US', terms: 'BACKGROUND', anonymityReason: 'Fears.' },
    'REPORTER',
  )
  await newsroom.does(approveAttribution, { id: typedId('attribution', unnamed.attributionId), expectedVersion: 1 })
  const evidence = await newsroom.does(createEvidence, {
    claimId,
    kind: 'LINK',
    bearing: 'SUPPORTS',
    title: 'Soundings',
    sha256: 'a'.repeat(64),
    capturedAt: moment,
  })
  const evidenceId = typedId('evidence', evidence.evidenceId)
  await newsroom.does(assessClaim, { claimId, verdict: 'DISPUTED', evidenceIds: [evidenceId], publish: true })
  await publishClaimNow(newsroom, claimId)
  await replaced(newsroom, { claimId, evidenceId, attributionId: typedId('attribution', said.attributionId) })
  return claimId
}

/** Replaces what stands behind a public claim, and one attribution by what was said off the record after all. */
async function replaced(
  newsroom: TestNewsroom,
  { claimId, evidenceId, attributionId }: { claimId: string; evidenceId: string; attributionId: string },
): Promise<void> {
  const { claim: behind } = await newsroom.editorial(
    'query ($id: ID!) { claim(id: $id) { evidence { version } assessments { evidence { id } } } }',
    { id: claimId },
  )
  const title = 'Soundings of March'
  await newsroom.does(saveEvidence, { id: evidenceId, expectedVersion: behind.evidence[0].version, title })
  const changed = { expectedVersion: await versionOf(newsroom, 'attribution', attributionId), cue: 'warned' }
  const again = await newsroom.does(saveAttribution, { id: attributionId, ...changed })
  await newsroom.does(assessClaim, { claimId, verdict: 'VERIFIED', publish: true })
  await newsroom.does(saveClaim, {
    id: claimId,
    expectedVersion: await versionOf(newsroom, 'claim', claimId),
    statement: 'The north quay sinks slowly.',
  })
  await publishClaimNow(newsroom, claimId)
  const id = typedId('attribution', again.attributionId)
  const expectedVersion = await versionOf(newsroom, 'attribution', id)
  await newsroom.does(saveAttribution, { id, expectedVersion, terms: 'OFF_RECORD' })
}

/** Claims that bear on each other, that are kept apart, and one that went up in another. */
async function joinAndPart(newsroom: TestNewsroom, claimId: string): Promise<void> {
  const other = await claim(newsroom, { statement: 'The south quay sinks.' })
  const twin = await claim(newsroom, { statement: 'The north quay is sinking.' })
  await newsroom.does(linkClaims, { fromClaimId: claimId, toClaimId: other, kind: 'CONTRADICTS' })
  await newsroom.does(createEvidence, { claimId: other, kind: 'LINK', bearing: 'SUPPORTS', title: 'Photographs' })
  await publishClaimNow(newsroom, other)
  await publishClaimNow(newsroom, claimId)
  const { claim: found } = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { links { id version } } }', {
    id: claimId,
  })
  await newsroom.does(unlinkClaims, { id: found.links[0].id, expectedVersion: found.links[0].version })
  await newsroom.does(keepClaimsApart, { claimId, otherId: other })
  await newsroom.does(joinClaims, { claimId: twin, intoId: claimId, expectedVersion: 1 })
}

/** An article that was corrected twice, lost the words of a claim, and was taken down; and one that was imported. */
async function correctedArticle(
  newsroom: TestNewsroom,
  { claimId, paper }: { claimId: string; paper: string },
): Promise<void> {
  const author = await newsroom.does(createAuthor, { name: 'Ines Holt' })
  const section = await newsroom.does(createSection, { name: 'Harbour' })
  const made = await newsroom.does(createArticle, {
    headline: 'The quay sinks',
    bylines: [{ name: 'Ines Holt', authorId: typedId('author', author.authorId) }],
    sectionId: typedId('section', section.sectionId),
    slug: 'the-quay-sinks',
    body: bodyWith(claimId),
    originalSourceId: paper,
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'STATED_AS_FACT', exact: 'quay sinks' }],
    datePublished: moment,
  })
  const id = typedId('article', made.articleId)
  await publishNow(newsroom, id)
  const first = await corrected(newsroom, id, { claimIds: [claimId] })
  const second = await corrected(newsroom, id, { supersedesId: first })
  await newsroom.does(removeCorrection, { id: second, expectedVersion: 2 })
  const expectedVersion = await versionOf(newsroom, 'article', id)
  await newsroom.does(saveArticle, { id, expectedVersion, body: bodyOf([]), headline: 'All is well' })
  await newsroom.does(unpublishArticle, {
    id,
    expectedVersion: await versionOf(newsroom, 'article', id),
    reason: 'Wrong.',
    alsoClaims: true,
  })
  const imported = await importedArticle(newsroom, {
    text: 'A port official said that the old crane must be pulled down. Harbour master Ida Lind denied that.',
  })
  await newsroom.does(acceptAllProposals, { articleId: typedId('article', imported.articleId) })
  const items = ['The weir of Tal', 'The lock of Tal'].map((headline) => ({
    uri: headline,
    headline,
    body_text: `Keeper Ole Friis said that ${headline} is closed.`,
    subject: [{ name: 'Weirs' }],
  }))
  const withdrawn = { uri: 'The sluice of Tal', headline: 'Withdrawn', body_text: 'Gone.', pubstatus: 'canceled' }
  const { jobId } = await newsroom.does(importText, { text: JSON.stringify([...items, withdrawn]) })
  await finishedImport(newsroom, jobId)
  await newsroom.does(importText, { text: JSON.stringify(items) })
}

async function corrected(newsroom: TestNewsroom, articleId: string, more: object): Promise<string> {
  const { correctionId } = await newsroom.does(createCorrection, {
    articleId,
    kind: 'CORRECTION',
    note: 'It was the north quay.',
    ...more,
  })
  const id = typedId('correction', correctionId)
  await newsroom.does(publishCorrection, { id, expectedVersion: 1 })
  return id
}

/** Topics below each other, and drafts of topics and collections that are public. */
async function shelves(newsroom: TestNewsroom): Promise<void> {
  const { topics, collections } = await newsroom.editorial(
    '{ topics(first: 1) { nodes { id version } } collections(first: 1) { nodes { id version } } }',
  )
  const [topic] = topics.nodes
  const [collection] = collections.nodes
  const below = await newsroom.does(createTopic, { name: 'Quays', kind: 'SUBJECT', parentId: topic.id })
  const id = typedId('topic', below.topicId)
  await newsroom.does(publishTopic, { id, expectedVersion: 1 })
  await newsroom.does(saveTopic, { id, expectedVersion: 2, description: 'All quays.' })
  await newsroom.does(publishTopic, { id, expectedVersion: 3 })
  await newsroom.does(saveTopic, { id: topic.id, expectedVersion: topic.version, description: 'Anew.' })
  const save = { id: collection.id, expectedVersion: collection.version, description: 'Anew.' }
  await newsroom.does(saveCollection, save)
  await newsroom.does(publishCollection, { id: collection.id, expectedVersion: collection.version + 1 })
  await newsroom.does(saveCollection, { ...save, expectedVersion: collection.version + 2, description: 'Once more.' })
}
