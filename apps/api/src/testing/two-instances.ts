import { expect } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { assessClaim } from '../modules/claims/public.ts'
import { openTestNewsroom, type TestNewsroom } from './newsroom.ts'
import { openKeepingServer, type KeepingServer } from './public-server.ts'
import { writeStory, type Story } from './story.ts'

/** An answer as it came over HTTP. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** A question that shows what an article says, what of its claims was found, and who stands behind them. */
export const pageOf = (slug: string): string =>
  `{ article(slug: "${slug}") { headline claims { claim { statement verdict attributions { source { name } } } } } }`

/** The address of a question by GET. */
export const addressOf = ({ address }: KeepingServer, query: string): string =>
  `${address}/graphql?${new URLSearchParams({ query }).toString()}`

/** A newsroom that two instances serve, each of which keeps answers, with two published stories. */
export class TwoInstances {
  readonly newsroom: TestNewsroom
  readonly one: KeepingServer
  readonly other: KeepingServer

  constructor(newsroom: TestNewsroom, one: KeepingServer, other: KeepingServer) {
    this.newsroom = newsroom
    this.one = one
    this.other = other
  }

  async close(): Promise<void> {
    await this.one.close()
    await this.other.close()
    await this.newsroom.close()
  }

  async publishedStory(slug: string): Promise<Story> {
    const story = await writeStory(this.newsroom, { slug })
    await this.newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
    return story
  }

  /** Until both have heard of everything. */
  async heard(): Promise<void> {
    for (const { answers } of [this.one, this.other]) {
      await expect.poll(() => answers.feed.isCurrent, { interval: 5 }).toBe(true)
      await answers.caughtUp()
    }
  }

  /** Gives a claim a verdict that readers see. */
  async verdict(claimId: string, verdict: string): Promise<void> {
    await this.newsroom.does(assessClaim, { claimId, verdict, publish: true })
  }

  async get(query: string, headers: Record<string, string> = {}, server = this.one): Promise<HttpAnswer> {
    const response = await fetch(addressOf(server, query), { headers })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }

  async post(query: string): Promise<HttpAnswer> {
    const response = await fetch(`${this.one.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }

  /** Whether each question is answered from what is kept; asking keeps it. */
  async kept(queries: readonly string[], server = this.one): Promise<boolean[]> {
    const found: boolean[] = []
    for (const query of queries) {
      const before = server.answers.cache.figures.hits
      await this.get(query, {}, server)
      found.push(server.answers.cache.figures.hits > before)
    }
    return found
  }
}

/** Opens a newsroom and two instances that serve it. */
export async function openTwoInstances(): Promise<TwoInstances> {
  const newsroom = await openTestNewsroom()
  const [one, other] = [
    await openKeepingServer(newsroom, { keepFor: 30 }),
    await openKeepingServer(newsroom, { keepFor: 30 }),
  ]
  return new TwoInstances(newsroom, one, other)
}
