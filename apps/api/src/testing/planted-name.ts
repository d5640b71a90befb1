import { getNullableType, isInputObjectType, type GraphQLField } from 'graphql'
import { editorialSchema } from '../graphql/schemas.ts'
import { newUuid, parseTypedId, typedId } from '../platform/ids.ts'
import { camelCase } from '../platform/records/camel-case.ts'
import { allRecords } from '../platform/records/define-record.ts'
import { createArticle, publishArticle, saveArticle } from '../modules/articles/public.ts'
import { assessClaim, createAttribution, createClaim, createEvidence } from '../modules/claims/public.ts'
import { saveAsset } from '../modules/assets/public.ts'
import { addComment } from '../modules/comments/public.ts'
import { createCollection, publishCollection } from '../modules/collections/public.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { createListView } from '../modules/list-views/use-cases/create-list-view.ts'
import { createRedirect } from '../modules/redirects/public.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { createSource } from '../modules/sources/public.ts'
import { createTopic } from '../modules/topics/public.ts'
import type { Actor } from '@sourceline/domain'
import { bodyNaming } from './body-naming.ts'
import { wordsInEvery } from './least-input.ts'
import type { TestNewsroom } from './newsroom.ts'
import { importedArticle } from './imported-article.ts'
import { plantInEmbed } from './planted-embed.ts'
import { plantInImage } from './planted-image.ts'

/** A name that stands nowhere else. */
export const plantedName = 'Zora Quillfeather'

/** What is said in comments and nowhere else. */
export const saidInComments = 'saltmarsh'

/** What of the name is looked for, in lower case. */
export const needle = 'quillfeather'

const name = plantedName

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

/** Somebody who may redact. */
export const person = (id: string): Actor => ({ kind: 'USER', id, name: `The ${id}`, role: 'EDITOR' })

/** Adds somebody who may redact and can sign in. */
export async function addEditor(newsroom: TestNewsroom, id: string): Promise<void> {
  const at = new Date()
  await newsroom.prisma.user.create({
    data: {
      id,
      name: id,
      email: `${id}@example.org`,
      role: 'EDITOR',
      createdAt: at,
      updatedAt: at,
      accounts: {
        create: { id: `${id}-account`, accountId: id, providerId: 'credential', createdAt: at, updatedAt: at },
      },
    },
  })
}

/** Plants a name in the reason of a redaction that strikes something else, and so in what the log says of it. */
async function plantInReason({ prisma }: TestNewsroom, reason: string, order: object): Promise<void> {
  const asked = await redactRecord(
    { prisma, actor: person('user-editor'), requestId: null },
    { ...order, words: ['neverwritten'], ground: 'COURT_ORDER', reason },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
}

/** A name that stands in one record alone, with what that carries. */
export const nameOfOneRecord = 'Ottoline Marrowby'

/** What of {@link nameOfOneRecord} is looked for, in lower case. */
export const needleOfOneRecord = 'marrowby'

/** The tables of every schema, those of the queue included, in whose rows a word stands, in whatever column. */
export async function tablesNaming({ pool }: Pick<TestNewsroom, 'pool'>, word: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
  )
  const naming: string[] = []
  for (const { name: table } of rows) {
    const found = await pool.query(`SELECT 1 FROM ${table} t WHERE lower(t::text) LIKE $1 LIMIT 1`, [`%${word}%`])
    if (found.rowCount) naming.push(table.replace(/^public\./, ''))
  }
  return naming
}

/** The version of an article. */
export async function articleVersion(newsroom: TestNewsroom, id: string): Promise<number> {
  return (await newsroom.prisma.article.findUniqueOrThrow({ where: { id: uuid(id) } })).version
}

/** The nouns whose texts are planted one by one, because they are more than texts. */
const plantedByHand = new Set(['article', 'asset', 'claim', 'source', 'topic', 'collection'])

/** Carries a change out through the graph; gives the record of that noun, as it is then. */
async function changed(
  newsroom: TestNewsroom,
  noun: string,
  change: GraphQLField<unknown, unknown>,
  input: object,
): Promise<{ id: string; expectedVersion: number }> {
  const payload = `${change.name.charAt(0).toUpperCase()}${change.name.slice(1)}Payload`
  const { done } = await newsroom.editorial(
    `mutation ($input: ${String(change.args[0]?.type)}) {
      done: ${change.name}(input: $input) { ... on ${payload} { record: ${noun} { id version } } ... on Error { message } } }`,
    { input },
  )
  if (!done.record) throw new Error(`${change.name}: ${done.message}. Plant the name in one by hand.`)
  return { id: done.record.id, expectedVersion: done.record.version }
}

/** How the name is written where not every text will do. */
const wordsFor: Readonly<Record<string, string>> = {
  slug: 'zora-quillfeather',
  sameAs: 'https://example.org/Zora_Quillfeather',
}

/**
 * Plants the name in every text of all further nouns that are published, by what the graph takes for them: one that was
 * published, changed, published again, and has a draft.
 */
async function plantElsewhere(newsroom: TestNewsroom): Promise<void> {
  const mutations = Object.values(editorialSchema.getMutationType()?.getFields() ?? {})
  const mutationOf = (action: string) => mutations.find(({ extensions }) => extensions['action'] === action)
  for (const { type } of allRecords().filter((record) => record.revisions && !plantedByHand.has(record.type))) {
    const action = type.replaceAll('_', '-')
    const [create, save, publish] = ['create', 'save', 'publish'].map((verb) => mutationOf(`${action}:${verb}`))
    const input = getNullableType(create?.args[0]?.type)
    if (!create || !save || !publish || !isInputObjectType(input))
      throw new Error(`nothing in the graph creates, saves and publishes a ${action}: plant the name in one by hand`)
    const noun = camelCase(type)
    const words = wordsInEvery(input, (text) => wordsFor[text] ?? `Of ${name}`)
    let record = await changed(newsroom, noun, create, words)
    for (const change of [publish, save, publish, save])
      record = await changed(newsroom, noun, change, change === save ? { ...words, ...record } : record)
  }
}

/** Plants the name in whatever use-cases let words into, publishes it, and edits it out of the article. */
export async function plantByUse(newsroom: TestNewsroom): Promise<{ articleId: string; moment: string }> {
  const source = await newsroom.does(createSource, {
    name,
    kind: 'PERSON',
    role: `Neighbour of ${name}`,
    description: `Known as ${name}.`,
    sameAs: ['https://example.org/Zora_Quillfeather'],
  })
  const sourceId = typedId('source', source.sourceId)
  const claim = await newsroom.does(createClaim, { statement: `${name} saw the fire.`, aboutIds: [sourceId] })
  const claimId = typedId('claim', claim.claimId)
  await newsroom.does(createAttribution, {
    claimId,
    sourceId,
    stance: 'ASSERTS',
    form: 'DIRECT_QUOTE',
    quote: `I, ${name}, saw it.`,
    cue: `as ${name} said`,
    anonymityReason: `${name} asked for it`,
  })
  await newsroom.does(createEvidence, {
    claimId,
    kind: 'LINK',
    bearing: 'SUPPORTS',
    title: `Letter of ${name}`,
    url: 'https://example.org/letters/zora%20quillfeather',
    excerpt: `Signed ${name}`,
    locator: `page of ${name}`,
  })
  await newsroom.does(assessClaim, {
    claimId,
    verdict: 'VERIFIED',
    rating: `As ${name} says`,
    rationale: `Because of ${name}.`,
    publish: true,
  })
  const topic = await newsroom.does(createTopic, {
    name,
    slug: 'zora-quillfeather',
    kind: 'PERSON',
    description: `All about ${name}.`,
    sameAs: ['https://example.org/zora-quillfeather'],
  })
  const assetId = await plantInImage(newsroom, name)
  const made = await newsroom.does(createArticle, {
    headline: `${name} saw the fire`,
    slug: 'zora-quillfeather-saw-the-fire',
    dek: `What ZORA  QUILLFEATHER told police.`,
    body: bodyNaming(name, { claimId, assetId, embedId: await plantInEmbed(newsroom, name) }),
    bylines: [{ name: `By ${name}`, roleTitle: `Friend of ${name}` }],
    topicIds: [typedId('topic', topic.topicId)],
    originalSourceUrl: 'https://example.org/zora-quillfeather',
    seoTitle: `${name}: what she saw`,
    seoDescription: `All that ${name} saw.`,
    socialTitle: `${name} saw it all`,
    socialDescription: `Read what ${name} saw.`,
    canonicalUrl: 'https://example.org/zora-quillfeather/fire',
    note: `Names ${name}.`,
    noteIsPublic: true,
    fieldMentions: [{ place: 'HEADLINE', claimId, role: 'ATTRIBUTED', exact: 'saw the fire' }],
  })
  const articleId = typedId('article', made.articleId)
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: await articleVersion(newsroom, articleId) })
  const words = { place: 'HEADLINE', exact: name, start: 0, end: name.length }
  const { commentId } = await newsroom.does(addComment, {
    articleId,
    words,
    text: `Is this ${name}, of ${saidInComments}?`,
  })
  await newsroom.does(addComment, {
    articleId,
    threadId: typedId('comment', commentId),
    text: `${name} it is, of ${saidInComments}.`,
  })
  const correction = await newsroom.does(createCorrection, {
    articleId,
    kind: 'CORRECTION',
    origin: 'OURS',
    note: `We misspelt ${name}.`,
    wrong: `${name}s`,
    right: name,
  })
  await newsroom.does(publishCorrection, { id: typedId('correction', correction.correctionId), expectedVersion: 1 })
  const collection = await newsroom.does(createCollection, {
    title: `${name}, all stories`,
    slug: 'stories-of-zora-quillfeather',
    description: `About ${name}.`,
    articleIds: [articleId],
  })
  await newsroom.does(publishCollection, { id: typedId('collection', collection.collectionId), expectedVersion: 1 })
  for (const target of [{ articleId }, { toAddress: '/topics/zora-quillfeather' }])
    await newsroom.does(createRedirect, { path: `/2024/${Object.keys(target)[0]}/zora-quillfeather/`, ...target })
  const parameters = [{ name: 'search', value: name }]
  await newsroom.does(createListView, { list: 'ARTICLES', name: `All about ${name}`, parameters, isShared: true })
  await plantElsewhere(newsroom)
  await importedArticle(newsroom, {
    text:
      `${name} leaves town\n\n“I have had enough,” ${name} said on Monday. ${name} denied that she had seen the fire.\n\n` +
      `Minister Ida Lind met Minister ${name} in Tal in 2019. “She sold the Norhaven house,” said Clerk Per Holm. ` +
      `Holm said that ${name} had bought a house in Lindow in 2021.`,
  })
  const moment = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: await articleVersion(newsroom, articleId),
    headline: 'A neighbour saw the fire',
    fieldMentions: [],
    note: `No longer names ${name}.`,
    noteIsPublic: true,
  })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: await articleVersion(newsroom, articleId) })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: await articleVersion(newsroom, articleId),
    dek: `A draft that names ${name} again.`,
  })
  await newsroom.does(saveAsset, { id: assetId, expectedVersion: 3, caption: `${name} again.` })
  await plantInReason(newsroom, `${name} asked for it.`, { scope: 'NEWSROOM' })
  return { articleId, moment }
}

/** Plants the name in everything that the product lets words into, publishes it, and edits it out of the article. */
export async function plantName(newsroom: TestNewsroom): Promise<{ articleId: string; moment: string }> {
  const planted = await plantByUse(newsroom)
  const { articleId } = planted
  await newsroom.prisma.articlePublication.updateMany({
    where: { articleId: uuid(articleId), publicUntil: { not: null } },
    data: { endingNote: `Named ${name}.` },
  })
  const job = await newsroom.prisma.job.create({
    data: {
      id: newUuid(),
      name: 'mail:send',
      input: {},
      state: 'FAILED',
      message: `Came as far as ${name}.`,
      failure: `The slug “zora-quillfeather” is taken by ${name}.`,
      startedByName: 'Sourceline',
      createdAt: new Date(),
      endedAt: new Date(),
    },
  })
  await newsroom.prisma.importItem.createMany({
    data: [
      { state: 'WAITING', document: { document: { headline: name, slug: 'zora-quillfeather' } } },
      { state: 'FAILED', failure: `What ${name} wrote cannot be read.` },
    ].map((item, index) => ({
      ...item,
      id: newUuid(),
      jobId: job.id,
      position: index + 1,
      headline: `${name} leaves`,
      notices: [`The kicker “${name}” was left out.`],
    })),
  })
  await newsroom.prisma.idempotencyKey.create({
    data: {
      id: newUuid(),
      sender: 'user:anna',
      field: 'createArticle made',
      keyHash: 'a hash',
      inputHash: 'another',
      outcome: { articleId, slug: 'zora-quillfeather-saw-the-fire', notices: [`It names ${name}.`] },
      createdAt: new Date(),
    },
  })
  return planted
}

/** Plants a name in an article and in a claim that it makes alone, publishes it, edits it out, and drafts it again. */
export async function plantInOneRecord(newsroom: TestNewsroom): Promise<{ articleId: string }> {
  const one = nameOfOneRecord
  const witness = await newsroom.does(createSource, { name: 'A witness of the flood', kind: 'PERSON' })
  const claim = await newsroom.does(createClaim, { statement: `${one} saw the flood.` })
  const claimId = typedId('claim', claim.claimId)
  await newsroom.does(createAttribution, {
    claimId,
    sourceId: typedId('source', witness.sourceId),
    stance: 'ASSERTS',
    form: 'DIRECT_QUOTE',
    quote: `${one} was there.`,
    cue: `as the friend of ${one} said`,
  })
  await newsroom.does(createEvidence, { claimId, kind: 'LINK', bearing: 'SUPPORTS', title: `Letter of ${one}` })
  const made = await newsroom.does(createArticle, {
    headline: `${one} saw the flood`,
    dek: `What ${one} told us.`,
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'b_first' },
          content: [
            {
              type: 'text',
              text: `${one} saw it`,
              marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }],
            },
          ],
        },
      ],
    },
    bylines: [{ name: `By ${one}` }],
    note: `Names ${one}.`,
  })
  const articleId = typedId('article', made.articleId)
  const next = async () => ({ id: articleId, expectedVersion: await articleVersion(newsroom, articleId) })
  await newsroom.does(publishArticle, await next())
  const words = { place: 'BODY', exact: `${one} saw it`, start: 0, end: one.length + 7 }
  await newsroom.does(addComment, { articleId, words, text: `Was it ${one}?` })
  const correction = await newsroom.does(createCorrection, {
    articleId,
    kind: 'CORRECTION',
    origin: 'OURS',
    note: `We misspelt ${one}.`,
  })
  await newsroom.does(publishCorrection, { id: typedId('correction', correction.correctionId), expectedVersion: 1 })
  await newsroom.does(saveArticle, { ...(await next()), headline: 'A friend saw the flood', dek: 'Edited out.' })
  await newsroom.does(publishArticle, await next())
  await plantInReason(newsroom, `${one} asked for it.`, { scope: 'RECORD', subjectId: articleId })
  const draft = await newsroom.does(createClaim, { statement: `${one} saw a second flood.` })
  await newsroom.does(saveArticle, {
    ...(await next()),
    dek: `A draft that names ${one} again.`,
    fieldMentions: [
      { place: 'DEK', claimId: typedId('claim', draft.claimId), role: 'STATED_AS_FACT', exact: 'A draft that names' },
    ],
  })
  return { articleId }
}
