import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { publishArticle, saveArticle } from '../modules/articles/public.ts'
import type { TestNewsroom } from './newsroom.ts'
import { writeStory, type Story } from './story.ts'

/** Lets a server listen on this machine; gives the address of its published graph. */
export async function listening(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return `http://127.0.0.1:${port}/graphql`
}

/** A fetch that keeps which requests were made. */
export function recordingFetch(): { fetch: typeof fetch; take(): { method: string; url: URL }[] } {
  let made: { method: string; url: URL }[] = []
  return {
    fetch: (input, init) => {
      const request = new Request(input, init)
      made.push({ method: request.method, url: new URL(request.url) })
      return fetch(request)
    },
    take() {
      const taken = made
      made = []
      return taken
    },
  }
}

/** Publishes a story, and again under another headline; gives a moment between. */
export async function publishTwice(
  newsroom: TestNewsroom,
  slug: string,
): Promise<Story & { readonly between: string; readonly headlines: readonly [then: string, now: string] }> {
  const story = await writeStory(newsroom, { slug })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 1 })
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: 2, headline: `Bridge open (${slug})` })
  const between = new Date().toISOString()
  // Moments are told apart by the millisecond.
  await sleep(5)
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: 3 })
  return { ...story, between, headlines: [`Bridge closed (${slug})`, `Bridge open (${slug})`] }
}

/** Publishes it once more, under a headline of its own. */
export async function publishAgain(newsroom: TestNewsroom, id: string, headline: string): Promise<void> {
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { version } }', { id })
  await newsroom.does(saveArticle, { id, expectedVersion: article.version, headline })
  await newsroom.does(publishArticle, { id, expectedVersion: article.version + 1 })
}
