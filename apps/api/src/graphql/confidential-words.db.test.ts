import { getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, publishArticle, saveArticle } from '../modules/articles/public.ts'
import { createAsset, publishAsset, saveAsset } from '../modules/assets/public.ts'
import { assessClaim, createAttribution, createClaim, createEvidence } from '../modules/claims/public.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { createSource } from '../modules/sources/public.ts'
import type { Failure } from '../platform/failure.ts'
import { createEmbed } from '../modules/embeds/public.ts'
import { withProvider } from '../testing/embedding.ts'
import { createRedirect, saveRedirect } from '../modules/redirects/public.ts'
import { typedId } from '../platform/ids.ts'
import { allPlaces } from '../platform/redaction/places.ts'
import { allRecords } from '../platform/records/define-record.ts'
import { leastOf } from '../testing/least-input.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { storedImage } from '../testing/stored-image.ts'
import { editorialSchema } from './schemas.ts'

/** What a source said off the record of a claim that nothing below belongs to. */
const quotation = 'They shut the sluice at dawn'
const repeated = `It was so: “they shut, the sluice at dawn”, we hear.`

let newsroom: TestNewsroom
let sourceId = ''

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const made = await newsroom.does(createSource, { name: 'Keeper of the sluice', kind: 'PERSON' })
  sourceId = typedId('source', made.sourceId)
  const { claimId } = await newsroom.does(createClaim, { statement: 'The sluice was shut.' })
  await newsroom.does(createAttribution, {
    claimId: typedId('claim', claimId),
    sourceId,
    stance: 'ASSERTS',
    form: 'DIRECT_QUOTE',
    quote: quotation,
    terms: 'OFF_RECORD',
  })
})
afterAll(() => newsroom.close())

const blocked = (texts: string) => ({
  kind: 'publish-blocked',
  findings: [{ rule: 'confidential-words', severity: 'BLOCK', overridable: false, parameters: { texts } }],
})

let count = 0
const unique = (text: string): string => `${text} ${(count += 1)}`

async function claimOnRecord(statement = unique('A gate was open.')): Promise<string> {
  const witness = await newsroom.does(createSource, { name: unique('Witness'), kind: 'PERSON' })
  const { claimId } = await newsroom.does(createClaim, { statement })
  const id = typedId('claim', claimId)
  await newsroom.does(createAttribution, {
    claimId: id,
    sourceId: typedId('source', witness.sourceId),
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
  })
  return id
}

async function versionOf(claimId: string): Promise<number> {
  return (await newsroom.editorial('query ($id: ID!) { claim(id: $id) { version } }', { id: claimId })).claim.version
}

async function publishesClaim(claimId: string): Promise<Failure> {
  return newsroom.fails(publishClaim, { id: claimId, expectedVersion: await versionOf(claimId) }, 'ADMINISTRATOR')
}

async function articleWith(texts: object): Promise<string> {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nothing happened.' }] }] }
  const made = await newsroom.does(createArticle, { headline: unique('A quiet day'), body, ...texts })
  return typedId('article', made.articleId)
}

async function imageWith(texts: object): Promise<string> {
  const made = await newsroom.does(createAsset, { name: 'a.jpg', file: storedImage(unique('An image')) })
  const id = typedId('asset', made.assetId)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, alt: 'A sluice.', ...texts })
  return id
}

const bodyOf = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** How each record that is not created from texts alone is published with the words in each of its texts. */
const byHand: Readonly<Record<string, () => Promise<Failure[]>>> = {
  async article() {
    const failures: Failure[] = []
    for (const texts of [
      { headline: repeated },
      { dek: repeated },
      { body: bodyOf(repeated) },
      { slug: 'they-shut-the-sluice-at-dawn' },
      { bylines: [{ name: repeated }] },
    ]) {
      const id = await articleWith(texts)
      const input = { id, expectedVersion: 1 }
      failures.push(await newsroom.fails(publishArticle, input, 'ADMINISTRATOR'))
    }
    const id = await articleWith({})
    await newsroom.does(saveArticle, { id, expectedVersion: 1, note: repeated, noteIsPublic: true })
    failures.push(await newsroom.fails(publishArticle, { id, expectedVersion: 2 }, 'ADMINISTRATOR'))
    await newsroom.does(saveArticle, { id, expectedVersion: 2, noteIsPublic: false })
    await newsroom.does(publishArticle, { id, expectedVersion: 3 })
    return failures
  },
  async asset() {
    const failures: Failure[] = []
    for (const texts of [{ alt: repeated }, { caption: repeated }, { credit: repeated }, { copyright: repeated }]) {
      const input = { id: await imageWith(texts), expectedVersion: 2 }
      failures.push(await newsroom.fails(publishAsset, input, 'ADMINISTRATOR'))
    }
    const id = await imageWith({ name: repeated, licence: repeated })
    await newsroom.does(publishAsset, { id, expectedVersion: 2 })
    return failures
  },
  async claim() {
    return [await publishesClaim(await claimOnRecord(repeated))]
  },
  async attribution() {
    const claimId = await claimOnRecord()
    const source = await newsroom.does(createSource, { name: unique('Clerk'), kind: 'PERSON' })
    await newsroom.does(createAttribution, {
      claimId,
      sourceId: typedId('source', source.sourceId),
      stance: 'CONFIRMS',
      form: 'PARAPHRASE',
      cue: repeated,
    })
    return [await publishesClaim(claimId)]
  },
  async evidence() {
    const claimId = await claimOnRecord()
    await newsroom.does(createEvidence, { claimId, kind: 'DOCUMENT', bearing: 'SUPPORTS', title: repeated })
    return [await publishesClaim(claimId)]
  },
  async assessment() {
    const claimId = await claimOnRecord()
    const failures: Failure[] = []
    for (const texts of [{ rationale: repeated }, { rating: repeated }])
      failures.push(await newsroom.fails(assessClaim, { claimId, verdict: 'VERIFIED', publish: true, ...texts }))
    return failures
  },
  async correction() {
    const articleId = await articleWith({})
    await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
    const failures: Failure[] = []
    for (const texts of [{ note: repeated }, { wrong: repeated, right: 'So.' }, { wrong: 'So.', right: repeated }]) {
      const made = await newsroom.does(createCorrection, {
        articleId,
        kind: 'CORRECTION',
        note: 'It was open.',
        ...texts,
      })
      const input = { id: typedId('correction', made.correctionId), expectedVersion: 1 }
      failures.push(await newsroom.fails(publishCorrection, input, 'ADMINISTRATOR'))
    }
    return failures
  },
  async embed() {
    const failures: Failure[] = []
    await withProvider({ title: repeated }, async (site) => {
      const url = 'https://video.example.org/1'
      failures.push(await newsroom.fails(createEmbed, { url }, 'ADMINISTRATOR'))
      site.answerWith({ title: 'A gate', author_name: 'Clerk' })
      const { embedId } = await newsroom.does(createEmbed, { url })
      const embed = { type: 'embed', attrs: { embedId: typedId('embed', embedId) }, content: [{ type: 'caption' }] }
      const id = await articleWith({ body: { type: 'doc', content: [...bodyOf('It was so.').content, embed] } })
      // It was said after the page was looked up.
      await newsroom.pool.query('UPDATE embed SET author_name = $1', [repeated])
      failures.push(await newsroom.fails(publishArticle, { id, expectedVersion: 1 }, 'ADMINISTRATOR'))
    })
    return failures
  },
  async redirect() {
    const toAddress = '/topics/they-shut-the-sluice-at-dawn'
    const made = await newsroom.does(createRedirect, {
      path: `/${unique('a-quiet-day')}`,
      toAddress: '/topics/sluices',
    })
    const id = typedId('redirect', made.redirectId)
    return [
      await newsroom.fails(createRedirect, { path: `/${unique('a-quiet-day')}`, toAddress }, 'ADMINISTRATOR'),
      await newsroom.fails(saveRedirect, { id, expectedVersion: 1, toAddress }, 'ADMINISTRATOR'),
    ]
  },
}

/** Records whose texts never leave the newsroom. */
const editorialOnly = new Set([
  'event',
  'proposal',
  'comment',
  'job',
  'redaction',
  'idempotency_key',
  'import_item',
  'list_view',
])

const mutations = Object.values(editorialSchema.getMutationType()?.getFields() ?? {})
const mutationOf = (action: string) => mutations.find(({ extensions }) => extensions['action'] === action)

/** Creates and publishes a record by what the graph takes for it; gives what publishing answered. */
async function published(noun: string, input: GraphQLInputObjectType, texts: Readonly<Record<string, string>>) {
  const [create, publish] = [mutationOf(`${noun}:create`), mutationOf(`${noun}:publish`)]
  if (!create || !publish) throw new Error(`nothing in the graph creates and publishes a ${noun}: publish one by hand`)
  const field = create.name.replace(/^create(.)/, (_, letter: string) => letter.toLowerCase())
  const payload = `${create.name.charAt(0).toUpperCase()}${create.name.slice(1)}Payload`
  const { created } = await newsroom.editorial(
    `mutation ($input: ${input.name}!) {
      created: ${create.name}(input: $input) { ... on ${payload} { record: ${field} { id version } } ... on Error { message } } }`,
    { input: { ...(leastOf(input) as object), ...texts } },
  )
  if (!created.record) throw new Error(`no ${noun} was created: ${created.message}`)
  const { answer } = await newsroom.editorial(
    `mutation ($input: ${String(publish.args[0]?.type)}) { answer: ${publish.name}(input: $input) {
       __typename ... on Error { message } ... on PublishBlockedError { findings { rule message overridable } } } }`,
    { input: { id: created.record.id, expectedVersion: created.record.version } },
    'ADMINISTRATOR',
  )
  return answer
}

const nouns = allRecords().filter(({ texts, type }) => texts && !editorialOnly.has(type))

test.each(nouns.filter(({ type }) => type in byHand).map(({ type, words }) => [type, words.one] as const))(
  'no text of %s is public that holds what was said off the record, whoever publishes it',
  async (type, what) => {
    const failures = (await byHand[type]?.()) ?? []
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures) expect(failure).toMatchObject(blocked(what))
  },
)

test.each(nouns.filter(({ type }) => !(type in byHand)).map(({ type }) => type.replaceAll('_', '-')))(
  'no text of a %s is public that holds what was said off the record, and the same without it is',
  async (noun) => {
    const input = getNullableType(mutationOf(`${noun}:create`)?.args[0]?.type)
    if (!isInputObjectType(input)) throw new Error(`nothing in the graph creates a ${noun}: publish one by hand`)
    const texts = Object.values(input.getFields())
      .filter((field) => getNullableType(field.type).toString() === 'String')
      .map(({ name }) => name)
    expect(texts.length).toBeGreaterThan(0)
    const plain = () =>
      Object.fromEntries(
        texts.map((text) => [text, text === 'slug' ? unique('plain').replace(' ', '-') : unique('Plain')]),
      )
    for (const text of texts) {
      const words = text === 'slug' ? 'they-shut-the-sluice-at-dawn' : repeated
      const answer = await published(noun, input, { ...plain(), [text]: words })
      expect(answer, `${noun}.${text}`).toMatchObject({
        __typename: 'PublishBlockedError',
        findings: [{ rule: 'confidential-words', overridable: false }],
      })
      expect(JSON.stringify(answer)).not.toContain('sluice')
    }
    expect((await published(noun, input, plain())).__typename).not.toMatch(/Error$/)
  },
)

test('words that somebody gave for use may be public, and fewer than four prove nothing', async () => {
  const article = await articleWith({ dek: 'They shut the sluice.' })
  await newsroom.does(publishArticle, { id: article, expectedVersion: 1 })
  const claimId = await claimOnRecord()
  await newsroom.does(createAttribution, {
    claimId,
    sourceId,
    stance: 'CONFIRMS',
    form: 'DIRECT_QUOTE',
    quote: `${quotation}.`,
  })
  const id = await articleWith({ dek: repeated })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
})

test('every record that has texts of its own and is not known to stay in the newsroom is published here', () => {
  const places = allPlaces().filter(({ kind }) => kind !== 'publication')
  const types = new Set(places.map(({ record }) => record.type).filter((type) => !editorialOnly.has(type)))
  expect([...types].toSorted()).toEqual(nouns.map(({ type }) => type).toSorted())
})
