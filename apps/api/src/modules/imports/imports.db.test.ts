import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createArticle } from '../articles/public.ts'
import { saveArticle } from '../articles/use-cases/save-article.ts'
import { createClaim } from '../claims/public.ts'
import { acceptProposals } from '../proposals/use-cases/accept-proposals.ts'
import { createSource } from '../sources/public.ts'
import { importText } from './use-cases/import-text.ts'
import { proposeClaims } from './use-cases/propose-claims.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const problem = async (text: string): Promise<string> => {
  const failure = await newsroom.fails(importText, { text })
  return failure.kind === 'validation' && failure.issues[0]?.field === 'text'
    ? failure.issues[0].message
    : JSON.stringify(failure)
}

test.each([
  ['no text at all', '', /no text/],
  ['nothing but spaces', ' \n\t ', /no text/],
  ['five megabytes', 'A long story. '.repeat(375_000), /may have 750,000/],
  ['a picture', `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR`, /binary/],
  [
    'another encoding',
    'Der B\uFFFDrgermeister sagte, die Br\uFFFDcke sei f\uFFFDr Wochen gesperrt. '.repeat(3),
    /encoding/,
  ],
])('%s is refused with the cure', async (_what, text, message) => {
  expect(await problem(text)).toMatch(message)
})

test('half a character in a pasted text does no harm', async () => {
  const { articleId } = await importedArticle(newsroom, {
    text: 'Half\n\nThe mayor said that half\uD800 the bridge is closed.',
  })
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { body { text } } }', {
    id: typedId('article', articleId),
  })
  expect(article.body.text).toContain('the bridge is closed')
})

const drafts = `query ($id: ID!) { article(id: $id) { version body { text }
    claims { mention { quote } claim { id state statement attributions { id stance state source { name } } } }
    proposals { id subjectType decision claim { id } attribution { id } } } }`
const draft = async (articleId: string): Promise<Answer> =>
  (await newsroom.editorial(drafts, { id: typedId('article', articleId) })).article

test('the same text again on purpose makes a second draft at another address, and records nothing twice', async () => {
  const text = 'Crane to be moved\n\nPort engineer Lena Brandt said that the crane of Norhaven will be moved.'
  const first = await importedArticle(newsroom, { text })
  const second = await importedArticle(newsroom, { text, again: true }, 'REPORTER')
  expect(second.slug).not.toBe(first.slug)
  expect(first.importedBefore).toEqual([])
  expect(second.importedBefore).toEqual([typedId('article', first.articleId)])
  expect(
    (await newsroom.editorial('{ sources(editorial: { search: "Lena Brandt" }) { totalCount } }')).sources.totalCount,
  ).toBe(1)
  const [one, other] = [await draft(first.articleId), await draft(second.articleId)]
  expect(other.claims).toEqual(one.claims)
  expect(one.claims[0].claim.attributions).toHaveLength(1)
  expect(other.proposals).toHaveLength(2)
})

test('a claim that only the headline makes is marked there', async () => {
  const { articleId } = await importedArticle(newsroom, {
    text:
      'Mayor says the old bridge is closed\n\nTraffic was heavy on Monday in the town of Tarrow.\n\nFerry ' +
      'captain Ada Lind said that the ferry runs.',
  })
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { claims { mention { place quote orphanReason } } proposals { subjectType } } }',
    { id: typedId('article', articleId) },
  )
  const mentions = article.claims.map(({ mention }: Answer) => mention)
  expect(mentions).toContainEqual({ place: 'HEADLINE', quote: 'the old bridge is closed', orphanReason: null })
  expect(mentions).toContainEqual({ place: 'BODY', quote: 'the ferry runs', orphanReason: null })
  expect(article.proposals.filter(({ subjectType }: Answer) => subjectType === 'CLAIM')).toHaveLength(
    article.claims.length,
  )
})

test('what two drafts propose is decided for both at once', async () => {
  const text = 'Quay to be raised\n\nHarbour master Ole Friis said that the quay of Norhaven will be raised by a metre.'
  const [first, second] = [
    await importedArticle(newsroom, { text }),
    await importedArticle(newsroom, { text, again: true }),
  ]
  const proposed = (await draft(first.articleId)).proposals
  await newsroom.does(acceptProposals, { ids: proposed.map(({ id }: { id: string }) => id) })
  for (const { articleId } of [first, second])
    expect((await draft(articleId)).proposals.map(({ decision }: { decision: string }) => decision)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
  const third = await importedArticle(newsroom, { text, again: true })
  expect(await draft(third.articleId)).toMatchObject({
    proposals: [],
    claims: [{ claim: { state: 'ACCEPTED', attributions: [{ state: 'ACCEPTED' }] } }],
  })
})

test.each([
  ['by its address', { name: 'Tidewater Post' }, 'tidewaterpost.com'],
  ['by an article and a name', { name: 'The Long Shore Gazette' }, 'longshoregazette.org'],
  [
    'by where else it is known',
    { name: 'LSN', sameAs: ['https://www.longshorenews.example/'] },
    'longshorenews.example',
  ],
])('a publication that is known is found %s', async (_how, source, address) => {
  const known = await newsroom.does(createSource, { kind: 'PUBLICATION', ...source })
  const { articleId } = await importedArticle(newsroom, {
    text: `A storm\n\nThe mayor said that ${source.name} ships will stay in port.\n\nOriginal Source: ${address}`,
  })
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { originalSource { source { id } } } }',
    { id: typedId('article', articleId) },
  )
  expect(article.originalSource.source.id).toBe(typedId('source', known.sourceId))
})

test('a text that was written in the admin gets proposals for the asking, and only for words that make no claim yet', async () => {
  const made = await newsroom.does(createArticle, { headline: 'Lock repaired', slug: 'lock-repaired' })
  const id = typedId('article', made.articleId)
  expect(await newsroom.fails(proposeClaims, { articleId: id, expectedVersion: 1 })).toMatchObject({
    issues: [{ field: 'articleId', message: expect.stringContaining('no text yet') }],
  })
  const claim = await newsroom.does(createClaim, { statement: 'The lock is open.' })
  const paragraph = (text: object[]) => ({ type: 'paragraph', content: text })
  const marked = {
    type: 'text',
    text: 'the lock is open',
    marks: [{ type: 'claim', attrs: { claimId: typedId('claim', claim.claimId), role: 'ATTRIBUTED' } }],
  }
  const body = {
    type: 'doc',
    content: [
      paragraph([{ type: 'text', text: 'Lock keeper Ida Holm said that ' }, marked, { type: 'text', text: '.' }]),
      paragraph([{ type: 'text', text: 'Engineer Carl Brun denied that the gate had been damaged.' }]),
    ],
  }
  await newsroom.does(saveArticle, { id, expectedVersion: 1, body })
  await newsroom.does(proposeClaims, { articleId: id, expectedVersion: 2 })
  const { claims, proposals, version } = await draft(made.articleId)
  expect(claims).toMatchObject([
    { mention: { quote: 'the lock is open' }, claim: { state: 'ACCEPTED', attributions: [] } },
    {
      mention: { quote: 'the gate had been damaged' },
      claim: { state: 'PROPOSED', attributions: [{ stance: 'DENIES', source: { name: 'Carl Brun' } }] },
    },
  ])
  expect(proposals.map(({ decision }: { decision: string }) => decision)).toEqual(['PROPOSED', 'PROPOSED'])
  expect(await newsroom.does(proposeClaims, { articleId: id, expectedVersion: version })).toMatchObject({
    claimCount: 0,
  })
  expect(
    await newsroom.fails(proposeClaims, { articleId: id, expectedVersion: version }, 'FACT_CHECKER'),
  ).toMatchObject({ kind: 'forbidden', action: 'article:propose' })
})

test('a viewer and a fact-checker import nothing', async () => {
  for (const role of ['VIEWER', 'FACT_CHECKER'] as const)
    expect(await newsroom.fails(importText, { text: 'A\n\nB said C.' }, role)).toMatchObject({
      kind: 'forbidden',
      action: 'article:import',
    })
})

const brief = new URL('../../../../../../shared/seed/article.txt', import.meta.url)

describe.runIf(existsSync(brief))('the brief on the offer to mediate', () => {
  let article: Answer
  beforeAll(async () => {
    const { articleId } = await importedArticle(newsroom, { text: readFileSync(brief, 'utf8') })
    ;({ article } = await newsroom.editorial(
      `query ($id: ID!) { article(id: $id) {
        state headline headlineProposed dek body { text } originalSource { source { name kind state } }
        claims { mention { quote } claim { statement } }
        proposals { subjectType decision claim { statement kind }
          attribution { stance form hedged anonymity state source { name kind role standIn affiliation { name } } reportedVia { name } } }
      } }`,
      { id: typedId('article', articleId) },
    ))
  })

  const attributionsOf = (name: RegExp): Answer[] =>
    article.proposals.filter((proposal: Answer) => name.test(proposal.attribution?.source.name ?? ''))

  test('becomes a draft with a proposed headline, its text, and claims on the words that make them', () => {
    expect(article).toMatchObject({ state: 'DRAFT', headlineProposed: true })
    expect(article.headline).not.toBe('')
    expect(article.body.text).toContain('Dmitry Peskov')
    expect(article.body.text).not.toContain('Original Source')
    expect(article.claims.length).toBeGreaterThan(3)
    for (const { mention } of article.claims)
      for (const words of mention.quote.split(' … ')) expect(article.body.text.replaceAll('\n', ' ')).toContain(words)
  })

  test('comes from a publication through which all is known, and which claims nothing', () => {
    expect(article.originalSource.source).toEqual({ name: 'financialpost.com', kind: 'PUBLICATION', state: 'PROPOSED' })
    expect(attributionsOf(/financialpost/)).toEqual([])
    for (const { attribution } of article.proposals)
      if (attribution) expect(attribution.reportedVia).toEqual({ name: 'financialpost.com' })
  })

  test('waits for an editor in everything that was found in it', () => {
    for (const { decision, attribution } of article.proposals) {
      expect(decision).toBe('PROPOSED')
      if (attribution) expect(attribution.state).toBe('PROPOSED')
    }
  })

  test('has the spokesman say what he said, and confirm nothing', () => {
    const found = attributionsOf(/Peskov/)
    expect(found.length).toBeGreaterThan(0)
    for (const { attribution } of found) {
      expect(attribution.stance).toBe('ASSERTS')
      expect(attribution.source).toMatchObject({
        kind: 'PERSON',
        role: expect.stringMatching(/spokesman/i),
        affiliation: { name: expect.stringMatching(/Kremlin/) },
      })
    }
  })

  test('has officials and unnamed sources as groups', () => {
    expect(attributionsOf(/Iranian officials/).map(({ attribution }) => attribution.source.kind)).toContain('GROUP')
    const unnamed = attributionsOf(/sources familiar/i)
    expect(unnamed).toHaveLength(1)
    expect(unnamed[0]).toMatchObject({
      claim: { statement: expect.stringMatching(/Russia has agreed/) },
      attribution: { stance: 'ASSERTS', source: { kind: 'GROUP', standIn: true } },
    })
  })

  test('takes silence for silence', () => {
    for (const name of [/White House/, /^Russia$/, /^Iran$/]) {
      const found = attributionsOf(name)
      const silent = found.filter(({ attribution }) => attribution.stance === 'NOT_COMMENTED')
      expect(silent).toHaveLength(1)
      expect(silent[0].attribution.form).toBeNull()
      expect(silent[0].claim.statement).toMatch(/Russia has agreed|mediat/i)
    }
    expect(attributionsOf(/White House/)).toHaveLength(1)
  })

  test('has the United Nations call for talks', () => {
    const found = attributionsOf(/United Nations/)
    expect(found.map(({ claim }) => claim.kind)).toEqual(['POSITION'])
  })
})

test('the day on which a text was published tells the days that it speaks of', async () => {
  const text = 'Sluice works\n\nNorhaven mayor Tilda Marsh said the east sluice of Norhaven will open on Monday.'
  const statementsFor = async (datePublished?: string): Promise<string> => {
    const given = { text, again: true, ...(datePublished ? { datePublished: new Date(datePublished) } : {}) }
    const { articleId } = await importedArticle(newsroom, given)
    const { article } = await newsroom.editorial(
      'query ($id: ID!) { article(id: $id) { datePublished proposals { statement } } }',
      { id: typedId('article', articleId) },
    )
    expect(article.datePublished).toBe(datePublished ?? null)
    return article.proposals.map(({ statement }: { statement: string }) => statement).join(' ')
  }
  expect(await statementsFor('2026-11-26T09:00:00.000Z')).toContain('30 November 2026')
  expect(await statementsFor()).not.toContain('2026')
})

test('the day on which something was said is proposed where the text tells it and its own day is known', async () => {
  const daysFor = async (sluice: string, datePublished?: string): Promise<unknown[]> => {
    const text = `Sluice safe\n\nOrnholt mayor Vesla Kimm said on Monday that the ${sluice} sluice of Ornholt was safe.`
    const given = { text, ...(datePublished ? { datePublished: new Date(datePublished) } : {}) }
    const { articleId } = await importedArticle(newsroom, given)
    const { article } = await newsroom.editorial(
      'query ($id: ID!) { article(id: $id) { proposals { attribution { saidAt } } } }',
      { id: typedId('article', articleId) },
    )
    return article.proposals.flatMap(({ attribution }: Answer) => (attribution === null ? [] : [attribution.saidAt]))
  }
  expect(await daysFor('west')).toEqual([null])
  expect(await daysFor('north', '2026-11-26T09:00:00.000Z')).toEqual(['2026-11-23T12:00:00.000Z'])
})
