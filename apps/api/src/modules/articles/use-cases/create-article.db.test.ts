import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid, typedId } from '../../../platform/ids.ts'
import { statementsOf } from '../../../testing/count-queries.ts'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { createSource } from '../../sources/public.ts'
import { createArticle } from './create-article.ts'
import { publishArticle } from './publish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const marked = (key: string, words: string, index = 0) => ({
  type: 'paragraph',
  attrs: { id: `b_${index}_${key}` },
  content: [{ type: 'text', text: words, marks: [{ type: 'claim', attrs: { claimId: key, role: 'ATTRIBUTED' } }] }],
})

const ferry = {
  headline: 'Ferry to stop in May',
  slug: 'ferry-stops',
  body: { type: 'doc', content: [marked('stop', 'The ferry will stop in May.'), marked('cost', 'It costs too much.')] },
  fieldMentions: [{ place: 'HEADLINE', claimId: 'stop', role: 'ATTRIBUTED', exact: 'Ferry to stop in May' }],
  sources: [
    { key: 'captain', name: 'Ida Moen', kind: 'PERSON', role: 'Captain', affiliationId: 'line' },
    { key: 'line', name: 'Fjord Line', kind: 'ORGANIZATION' },
  ],
  claims: [
    {
      key: 'stop',
      statement: 'The ferry will stop in May.',
      aboutIds: ['line'],
      attributions: [
        { sourceId: 'captain', stance: 'ASSERTS', form: 'PARAPHRASE', cue: 'said', onBehalfOfId: 'line' },
        { sourceId: 'line', stance: 'NO_RESPONSE' },
      ],
    },
    {
      key: 'cost',
      statement: 'The ferry costs too much.',
      attributions: [{ sourceId: 'captain', stance: 'ASSERTS', form: 'PARAPHRASE' }],
    },
  ],
}

/** Through the graph, where null is as good as nothing. */
const create = (input: object) =>
  newsroom.editorial(
    `mutation ($input: CreateArticleInput!) { createArticle(input: $input) { __typename
      ... on CreateArticlePayload { article { id slug } }
      ... on ValidationError { issues { field code } } } }`,
    { input },
  )

const counted = async () => {
  const { article, claim, source, attribution, changeEvent } = newsroom.prisma
  return Promise.all([article.count(), claim.count(), source.count(), attribution.count(), changeEvent.count()])
}

test('one request makes an article with its claims, who says so, and what they belong to; readers get it all', async () => {
  const { createArticle: made } = await create({
    ...ferry,
    sources: ferry.sources.map((source) => ({ ...source, description: null })),
  })
  expect(made).toMatchObject({ __typename: 'CreateArticlePayload', article: { slug: 'ferry-stops' } })
  await newsroom.does(
    publishArticle,
    { id: made.article.id, expectedVersion: 1, overrideReason: 'A test.' },
    'ADMINISTRATOR',
  )
  const { article } = await newsroom.reader(`{ article(slug: "ferry-stops") {
    claims { mention { place quote } claim { statement about { name }
      attributions { stance cue source { name affiliation { name } } onBehalfOf { name } } } } } }`)
  const ida = { name: 'Ida Moen', affiliation: { name: 'Fjord Line' } }
  const said = { stance: 'ASSERTS', source: ida }
  expect(article.claims).toHaveLength(3)
  expect(article.claims).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ mention: { place: 'HEADLINE', quote: 'Ferry to stop in May' } }),
      {
        mention: { place: 'BODY', quote: 'The ferry will stop in May.' },
        claim: {
          statement: 'The ferry will stop in May.',
          about: [{ name: 'Fjord Line' }],
          attributions: expect.arrayContaining([
            { ...said, cue: 'said', onBehalfOf: { name: 'Fjord Line' } },
            { stance: 'NO_RESPONSE', cue: null, source: { name: 'Fjord Line', affiliation: null }, onBehalfOf: null },
          ]),
        },
      },
      {
        mention: { place: 'BODY', quote: 'It costs too much.' },
        claim: {
          statement: 'The ferry costs too much.',
          about: [],
          attributions: [{ ...said, cue: null, onBehalfOf: null }],
        },
      },
    ]),
  )
})

test('each record is logged as if it had been created by itself, caused by the article', async () => {
  const { articleId } = await newsroom.does(createArticle, { ...ferry, slug: 'ferry-logged' })
  const { position } = await newsroom.prisma.changeEvent.findFirstOrThrow({ where: { subjectId: articleId } })
  const events = await newsroom.prisma.changeEvent.findMany({
    where: { position: { gt: position - 8n, lte: position } },
    orderBy: { position: 'asc' },
    select: { action: true, causedBy: true, subjectType: true },
  })
  const along = (subjectType: string) => ({ action: `${subjectType}:create`, causedBy: 'article:create', subjectType })
  expect(events).toEqual([
    ...['source', 'source', 'claim', 'claim', 'attribution', 'attribution', 'attribution'].map(along),
    { action: 'article:create', causedBy: null, subjectType: 'article' },
  ])
})

test('what is wrong is refused with the place where it stands, and nothing is written', async () => {
  const before = await counted()
  const [stop, cost] = ferry.claims
  const [captain, line] = ferry.sources
  const refusal = async (changes: object) => {
    const { createArticle: refused } = await create({ ...ferry, slug: 'refused', ...changes })
    return refused.issues
  }
  const missing = typedId('source', newUuid())
  expect(await refusal({ sources: [captain, line, line] })).toEqual([{ field: 'sources.2.key', code: 'KEY_TWICE' }])
  expect(await refusal({ claims: [stop, cost, { ...cost, statement: 'Other.' }] })).toEqual([
    { field: 'claims.2.key', code: 'KEY_TWICE' },
  ])
  expect(await refusal({ sources: [captain] })).toEqual([
    { field: 'sources.0.affiliationId', code: 'KEY_UNKNOWN' },
    { field: 'claims.0.aboutIds', code: 'KEY_UNKNOWN' },
    { field: 'claims.0.attributions.0.onBehalfOfId', code: 'KEY_UNKNOWN' },
    { field: 'claims.0.attributions.1.sourceId', code: 'KEY_UNKNOWN' },
  ])
  expect(await refusal({ sources: [captain, { ...line, affiliationId: missing }] })).toEqual([
    { field: 'sources.1.affiliationId', code: 'REFERENCE_MISSING' },
  ])
  expect(await refusal({ claims: [stop, { ...cost, aboutIds: [missing] }] })).toEqual([
    { field: 'claims.1.aboutIds', code: 'REFERENCES_MISSING' },
  ])
  const attributions = [{ sourceId: 'captain', stance: 'NO_RESPONSE', quote: 'No.' }]
  expect(await refusal({ claims: [stop, { ...cost, attributions }] })).toEqual([
    { field: 'claims.1.attributions.0.quote', code: 'NON_ANSWER_HAS_QUOTE' },
  ])
  expect(await refusal({ claims: [stop, cost, { ...cost, key: 'loss' }] })).toEqual([
    { field: 'claims.2', code: 'NEW_CLAIM_UNMADE' },
  ])
  expect(await refusal({ claims: [stop] })).toEqual([{ field: expect.stringMatching(/^body\./), code: 'BODY_INVALID' }])
  expect(await refusal({ fieldMentions: [{ ...ferry.fieldMentions[0], claimId: 'nothing' }] })).toEqual([
    { field: 'fieldMentions.0.claimId', code: 'KEY_UNKNOWN' },
  ])
  expect(await refusal({ claims: [stop, { ...cost, key: '../cost' }] })).toEqual([
    { field: 'claims.1.key', code: 'KEY_INVALID' },
  ])
  expect(await refusal({ claims: [stop, { ...cost, key: '' }] })).toEqual([
    { field: 'claims.1.key', code: 'KEY_INVALID' },
  ])
  expect(await counted()).toEqual(before)
})

test('new claims stand beside recorded ones, and name recorded sources', async () => {
  const known = typedId(
    'source',
    (await newsroom.does(createSource, { name: 'Harbour Board', kind: 'ORGANIZATION' })).sourceId,
  )
  const { articleId } = await newsroom.does(createArticle, {
    headline: 'Harbour',
    body: { type: 'doc', content: [marked('dredge', 'The harbour is dredged.')] },
    claims: [
      {
        key: 'dredge',
        statement: 'The harbour is dredged.',
        attributions: [{ sourceId: known, stance: 'ASSERTS', form: 'PARAPHRASE' }],
      },
    ],
  })
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { claims { claim { state attributions { source { name } } } } } }',
    { id: typedId('article', articleId) },
  )
  expect(article.claims).toEqual([
    { claim: { state: 'ACCEPTED', attributions: [{ source: { name: 'Harbour Board' } }] } },
  ])
})

test('two hundred claims of two hundred sources take as many statements as five, at most 13', async () => {
  const creating = (count: number) => {
    const keys = Array.from({ length: count }, (_, index) => `n${index}`)
    return statementsOf(() =>
      newsroom.does(createArticle, {
        headline: `All ${count}`,
        body: { type: 'doc', content: keys.map((key, index) => marked(key, `Lock ${key} is closed.`, index)) },
        sources: keys.map((key) => ({ key, name: `Keeper ${key} of ${count}`, kind: 'PERSON' })),
        claims: keys.map((key) => ({
          key,
          statement: `Lock ${key} of ${count} is closed.`,
          attributions: [{ sourceId: key, stance: 'ASSERTS', form: 'PARAPHRASE' }],
        })),
      }),
    )
  }
  const few = await creating(5)
  expect(few).toBeLessThanOrEqual(13)
  expect(await creating(200)).toBe(few)
})
