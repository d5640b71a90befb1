import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { deliverySchema } from '../graphql/schemas.ts'
import { typedId, type IdPrefix } from '../platform/ids.ts'
import { answerCacheSeed, answerCacheSteps } from '../testing/env.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { addEditor } from '../testing/planted-name.ts'
import { openKeepingServer, openPublicServer, type KeepingServer } from '../testing/public-server.ts'
import { Chances } from '@sourceline/kit'
import { RandomEditor, type Edit } from '../testing/random-editor.ts'
import { RandomQueries, type Words } from '../testing/random-queries.ts'

let newsroom: TestNewsroom
let keeping: KeepingServer[]
let twin: FastifyInstance

beforeAll(async () => {
  newsroom = await openTestNewsroom({ oneConnectionEach: true })
  await addEditor(newsroom, 'user-editor')
  keeping = [await openKeepingServer(newsroom), await openKeepingServer(newsroom)]
  twin = await openPublicServer(newsroom)
})
afterAll(async () => {
  for (const server of keeping) await server.close()
  await twin.close()
  await newsroom.close()
})

const addressOf = (query: string): string => `/graphql?${new URLSearchParams({ query }).toString()}`

const read = async (query: string): Promise<string> => (await twin.inject(addressOf(query))).body

async function kept(server: KeepingServer, query: string): Promise<string> {
  return (await fetch(`${server.address}${addressOf(query)}`)).text()
}

const tables: Readonly<Record<string, IdPrefix>> = {
  article: 'article',
  claim: 'claim',
  source: 'source',
  topic: 'topic',
  collection: 'collection',
  correction: 'correction',
  attribution: 'attribution',
  evidence: 'evidence',
  assessment: 'assessment',
}

/** What there is to ask for. */
async function wordsNow(moments: readonly string[]): Promise<Words> {
  const ids: string[] = []
  for (const [table, prefix] of Object.entries(tables)) {
    const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 40`)
    ids.push(...rows.map(({ id }) => typedId(prefix, id)))
  }
  const { rows } = await newsroom.pool.query<{ slug: string }>(
    `SELECT slug FROM article UNION SELECT slug FROM topic UNION SELECT slug FROM collection
     UNION SELECT slug FROM article_publication ORDER BY slug`,
  )
  return {
    ids: ids.length > 0 ? ids : ['claim_01h455vb4pex5vsknk084sn02q'],
    slugs: ['nowhere', ...rows.map(({ slug }) => slug)],
    words: ['harbour', 'bridge', 'ferry', 'council OR storm', 'mayor', 'nothing'],
    moments: moments.length > 0 ? moments : [new Date(0).toISOString()],
  }
}

/** How many of the steps are edits, how many questions are asked again and again, and how many of the reads ask a new one. */
const share = { edits: 0.2, questions: 20, fresh: 0.1 }

/** How far from a scheduled moment two answers may differ because they were read before and after it, in milliseconds. */
const margin = 500

/** Questions that are asked again and again, some of them new each time. */
class Questions {
  readonly #chances: Chances
  readonly #queries: RandomQueries
  readonly #hot: string[] = []
  readonly #moments: string[] = []
  #words: Words | null = null

  constructor(chances: Chances) {
    this.#chances = chances
    this.#queries = new RandomQueries(deliverySchema, chances)
  }

  /** Learns what there is to ask for now. */
  async learn(): Promise<void> {
    this.#moments.push(new Date().toISOString())
    this.#words = await wordsNow(this.#moments.slice(-20))
  }

  next(): string {
    if (this.#words && (this.#hot.length < share.questions || this.#chances.isOnce(share.fresh))) {
      this.#hot.push(this.#queries.query(this.#words))
      if (this.#hot.length > share.questions) this.#hot.shift()
    }
    return this.#chances.oneOf(this.#hot)
  }
}

/** Asks an instance that keeps answers and the twin that keeps none; gives both answers where they differ. */
async function difference(server: KeepingServer, query: string, bounds: readonly number[]): Promise<object | null> {
  const begun = Date.now()
  const answer = await kept(server, query)
  const right = await read(query)
  if (answer === right) return null
  const isTime = bounds.some((at) => at > begun - margin && at < Date.now() + margin)
  if (isTime && (await kept(server, query)) === (await read(query))) return null
  return { query, answer, right }
}

test(`after ${answerCacheSteps} random edits and reads no answer was stale`, async () => {
  const chances = new Chances(answerCacheSeed, 0)
  const editor = new RandomEditor(newsroom, chances)
  const questions = new Questions(chances)
  const made: Record<string, number> = {}
  let reads = 0
  let last: Edit | null = null
  for (const { answers } of keeping) await expect.poll(() => answers.feed.isCurrent).toBe(true)
  for (let step = 0; step < answerCacheSteps; step += 1) {
    if (step % 40 === 0) await questions.learn()
    if (step % 1_000 === 999) console.log(`${step + 1} steps`)
    if (chances.isOnce(share.edits)) {
      last = await editor.edit()
      if (last.wasMade) made[last.action] = (made[last.action] ?? 0) + 1
      for (const { answers } of keeping) await answers.caughtUp()
    } else {
      reads += 1
      const stale = await difference(chances.oneOf(keeping), questions.next(), editor.bounds)
      expect({ seed: answerCacheSeed, step, last, stale }).toMatchObject({ stale: null })
    }
  }
  const figures = keeping.map(({ answers }) => answers.cache.figures)
  console.log(JSON.stringify({ seed: answerCacheSeed, steps: answerCacheSteps, reads, figures, made }))
  expect(figures.reduce((sum, { hits }) => sum + hits, 0)).toBeGreaterThan(reads / 10)
  expect(Object.keys(made).length).toBeGreaterThan(answerCacheSteps > 1_000 ? 25 : 8)
}, 7_200_000)
