import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { createAttribution } from '../modules/claims/public.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { rebuildReadModel } from '../graphql/rebuild-read-model.ts'
import { publishAgain } from '../testing/loopback.ts'
import { openKeepingServer } from '../testing/public-server.ts'
import { writeStory, type Story } from '../testing/story.ts'
import { openTwoInstances, pageOf, type TwoInstances } from '../testing/two-instances.ts'

let both: TwoInstances
let bridge: Story
let tunnel: Story

beforeAll(async () => {
  both = await openTwoInstances()
  bridge = await both.publishedStory('bridge')
  tunnel = await both.publishedStory('tunnel')
})
afterAll(() => both.close())
beforeEach(() => both.heard())

test('the instance that commits a change acknowledges it when nothing it made wrong is kept any more', async () => {
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  const made = await createServiceToken(
    { prisma: both.newsroom.prisma, actor, requestId: null },
    { name: 'Desk', role: 'EDITOR' },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  for (const word of ['VERIFIED', 'FALSE', 'DISPUTED', 'FALSE', 'VERIFIED', 'DISPUTED']) {
    await both.kept([pageOf('bridge')])
    const answer = await fetch(`${both.one.address}/editorial/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${made.value.token}` },
      body: JSON.stringify({
        query: 'mutation ($input: AssessClaimInput!) { assessClaim(input: $input) { __typename } }',
        variables: { input: { claimId: bridge.claimId, verdict: word, publish: true } },
      }),
    })
    expect(await answer.json()).toEqual({ data: { assessClaim: { __typename: 'AssessClaimPayload' } } })
    const { body } = await both.get(pageOf('bridge'))
    expect(JSON.parse(body).data.article.claims[0].claim.verdict).toBe(word)
  }
})

test('a verdict throws out every answer with the claim, lists and searches among them, and no other', async () => {
  const sourceOf = ({ sourceId }: Story) => `{ source(id: "${sourceId}") { name trackRecord { verdict count } } }`
  const having = [
    pageOf('bridge'),
    `{ claim(id: "${bridge.claimId}") { verdict } }`,
    `{ node(id: "${bridge.claimId}") { ... on Claim { assessments { verdict } } } }`,
    '{ claims { nodes { statement } } }',
    '{ claims(filter: { verdict: [DISPUTED] }) { totalCount } }',
    '{ claims(filter: { assessed: false }) { totalCount } }',
    '{ search(query: "bridge") { nodes { result { ... on Claim { verdict } } } } }',
    sourceOf(bridge),
    `{ article(slug: "bridge") { sources { claims { nodes { claim { id } } } } } }`,
  ]
  const others = [
    pageOf('tunnel'),
    '{ article(slug: "bridge") { headline dek } }',
    '{ articles { nodes { headline } } }',
    `{ claim(id: "${tunnel.claimId}") { verdict } }`,
    '{ claims(first: 1, filter: { kind: [OPINION] }) { nodes { statement } } }',
    '{ search(query: "tunnel") { nodes { result { ... on Claim { verdict } } } } }',
    `{ source(id: "${bridge.sourceId}") { name } }`,
    '{ topics { nodes { name } } }',
    '{ article(slug: "nowhere") { slug } }',
  ]
  await both.verdict(bridge.claimId, 'VERIFIED')
  await both.verdict(tunnel.claimId, 'VERIFIED')
  await both.heard()
  await both.kept([...having, ...others, sourceOf(tunnel)])
  expect(await both.kept([...having, ...others])).toEqual([...having, ...others].map(() => true))
  await both.verdict(bridge.claimId, 'FALSE')
  await both.heard()
  expect(await both.kept([...having, ...others])).toEqual([...having.map(() => false), ...others.map(() => true)])
  expect((await both.kept([sourceOf(tunnel)]))[0]).toBe(true)
})

test('another instance hears of each change by itself', async () => {
  for (let time = 0; time < 10; time += 1) {
    await both.kept([pageOf('bridge')], both.other)
    const word = time % 2 === 0 ? 'FALSE' : 'VERIFIED'
    await both.verdict(bridge.claimId, word)
    await expect
      .poll(async () => (await both.get(pageOf('bridge'), {}, both.other)).body, { interval: 1 })
      .toContain(`"${word}"`)
  }
})

test('an embargo ends over a warm cache, on every instance, and what others may keep ends with it', async () => {
  const { articleId } = await writeStory(both.newsroom, { slug: 'embargo' })
  const queries = [pageOf('embargo'), '{ articles { nodes { slug } } }', '{ search(query: "embargo") { totalCount } }']
  const opens = Date.now() + 6_000
  for (const server of [both.one, both.other]) await both.kept(queries, server)
  await both.newsroom.does(publishArticle, {
    id: articleId,
    expectedVersion: 1,
    publicFrom: new Date(opens).toISOString(),
  })
  await both.heard()
  for (const server of [both.one, both.other]) {
    await both.kept(queries, server)
    const { headers, body } = await both.get(queries[0] ?? '', {}, server)
    expect([body, Number(/max-age=(\d+)/.exec(String(headers.get('cache-control')))?.[1] ?? 0)]).toEqual([
      '{"data":{"article":null}}\n',
      expect.toSatisfy((seconds: number) => seconds * 1_000 <= opens - Date.now() + 100),
    ])
    expect(await both.kept(queries, server)).toEqual([true, true, true])
  }
  let late = 0
  while (Date.now() < opens + 1_000) {
    for (const server of [both.one, both.other]) {
      const asked = Date.now()
      const bodies = await Promise.all(queries.map((query) => both.get(query, {}, server)))
      const shown = bodies.map(({ body }) => body.includes('embargo') || body.includes('"totalCount":3'))
      if (asked > opens + 20 && shown.includes(false)) late += 1
      if (Date.now() < opens - 20 && shown.includes(true)) late += 1
    }
    await sleep(10)
  }
  expect(late).toBe(0)
  expect(await both.kept(queries)).toEqual([true, true, true])
})

const listening = `FROM pg_stat_activity WHERE application_name = 'sourceline changes' AND datname = current_database()`

test('an instance whose line is cut gives nothing that it keeps until it has caught up', async () => {
  const claims = '{ article(slug: "bridge") { claims { claim { verdict } } } }'
  await both.verdict(bridge.claimId, 'VERIFIED')
  await both.heard()
  await both.kept([claims, pageOf('tunnel')])
  const elsewhere = new pg.Client(both.newsroom.databaseUrl.replace(/\/[^/]*$/, '/postgres'))
  await elsewhere.connect()
  const name = new URL(both.newsroom.databaseUrl).pathname.slice(1)
  const allow = (how: boolean) => elsewhere.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${how}`)
  await allow(false)
  try {
    await both.newsroom.pool.query(`SELECT pg_terminate_backend(pid) ${listening}`)
    await expect.poll(() => both.one.answers.feed.isCurrent, { interval: 1 }).toBe(false)
    expect(await both.kept([claims, pageOf('tunnel'), claims])).toEqual([false, false, false])
    await both.verdict(bridge.claimId, 'FALSE')
    expect((await both.get(claims)).body).toContain('"FALSE"')
  } finally {
    await allow(true)
    await elsewhere.end()
  }
  await both.heard()
  expect((await both.get(claims)).body).toContain('"FALSE"')
  expect(await both.kept([pageOf('tunnel')])).toEqual([true])
})

test('a line that is cut again and again, with a change each time, lets nothing stale out', async () => {
  for (let time = 0; time < 10; time += 1) {
    const word = time % 2 === 0 ? 'DISPUTED' : 'VERIFIED'
    await both.kept([pageOf('bridge')])
    await Promise.all([
      both.newsroom.pool.query(`SELECT pg_terminate_backend(pid) ${listening}`),
      both.verdict(bridge.claimId, word),
    ])
    await both.one.answers.caughtUp()
    if (both.one.answers.feed.isCurrent) expect((await both.get(pageOf('bridge'))).body).toContain(`"${word}"`)
    await both.heard()
    expect((await both.get(pageOf('bridge'))).body).toContain(`"${word}"`)
  }
})

test('an instance that comes back after a restart knows what happened meanwhile', async () => {
  const third = await openKeepingServer(both.newsroom)
  await expect.poll(() => third.answers.feed.isCurrent).toBe(true)
  await both.kept([pageOf('tunnel')], third)
  await third.close()
  await publishAgain(both.newsroom, tunnel.articleId, 'Tunnel open')
  const fourth = await openKeepingServer(both.newsroom)
  try {
    for (const _time of [1, 2, 3]) expect((await both.get(pageOf('tunnel'), {}, fourth)).body).toContain('Tunnel open')
    await expect.poll(() => fourth.answers.feed.isCurrent).toBe(true)
    expect((await both.kept([pageOf('tunnel'), pageOf('tunnel')], fourth))[1]).toBe(true)
  } finally {
    await fourth.close()
  }
})

test('what was taken down or is new shows at once, also where nothing was found before', async () => {
  const queries = [pageOf('ferry'), '{ articles { nodes { slug } } }', '{ search(query: "ferry") { totalCount } }']
  await both.kept(queries)
  const ferry = await both.publishedStory('ferry')
  await both.heard()
  expect(await both.kept(queries)).toEqual([false, false, false])
  expect((await both.get(pageOf('ferry'))).body).toContain('Bridge closed (ferry)')
  await both.newsroom.does(unpublishArticle, { id: ferry.articleId, expectedVersion: 2, reason: 'A mistake.' })
  await both.heard()
  expect((await both.get(pageOf('ferry'))).body).toBe('{"data":{"article":null}}\n')
})

test('what editors only prepare throws nothing out', async () => {
  const queries = [pageOf('bridge'), '{ claims { nodes { statement } } }', '{ search(query: "bridge") { totalCount } }']
  await both.kept(queries)
  await writeStory(both.newsroom, { slug: 'draft' })
  await both.newsroom.does(createAttribution, {
    claimId: bridge.claimId,
    sourceId: tunnel.sourceId,
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
    cue: 'said',
  })
  await both.heard()
  expect(await both.kept(queries)).toEqual([true, true, true])
})

test('where what readers get is worked out anew, nothing is kept of before', async () => {
  expect(await both.kept([pageOf('bridge'), pageOf('bridge')])).toContain(true)
  await rebuildReadModel(both.newsroom.pool)
  await expect.poll(() => both.one.answers.cache.figures.answers).toBe(0)
})
