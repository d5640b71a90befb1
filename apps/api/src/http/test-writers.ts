import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { bodyFromText } from '@sourceline/rich-text'
import { readText, schemaVersion } from '@sourceline/rich-text/collaboration'
import { hashPassword } from 'better-auth/crypto'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createGraphs } from '../graphql/servers.ts'
import { createArticle } from '../modules/articles/public.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import type { UseCaseContext } from '../platform/use-case.ts'
import { testServer, type TestServer } from './test-server.ts'

export const adminUrl = 'http://localhost:3000'
const password = 'correct horse battery'
/** For what comes by itself, and late on a machine that is busy. */
export const soon = { timeout: 20_000, interval: 50 }

/** Somebody who has an article open, with what they are told. */
export interface Writer {
  readonly document: Y.Doc
  readonly told: Record<string, unknown>[]
  readonly refusals: string[]
  readonly closed: string[]
  readonly provider: HocuspocusProvider
}

/** The generation of the document that somebody has, from what they are told; null where they have none. */
const generationOf = (told: readonly Record<string, unknown>[]): unknown =>
  told.findLast(({ type: kind }) => kind === 'opened')?.['generation'] ?? null

/** Connects by WebSocket with headers of one's own, as a browser sends them. */
const signedWith = (headers: Readonly<Record<string, string>>) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { ...headers } })
    }
  }

/** A server on loopback, and people who write at it as browsers do. */
export class TestWriters {
  readonly server: TestServer
  readonly address: string
  readonly asSystem: UseCaseContext
  readonly #open: HocuspocusProvider[] = []

  constructor(server: TestServer, address: string) {
    this.server = server
    this.address = address
    const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
    this.asSystem = { prisma: server.database.prisma, actor, requestId: null }
  }

  static async begin(): Promise<TestWriters> {
    const server = await testServer({
      makeGraphs: ({ prisma, pool, deliveryPool }) => createGraphs({ prisma, pool, deliveryPool, adminUrl }),
    })
    return new TestWriters(server, (await server.app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws'))
  }

  /** Somebody who has signed in: id, and what their browser sends. */
  async person(name: string, role: 'EDITOR' | 'REPORTER' | 'FACT_CHECKER') {
    const [id, now, email] = [newUuid(), new Date(), `${name}-${newUuid()}@newsroom.example`.toLowerCase()]
    const made = { id, createdAt: now, updatedAt: now }
    const account = { ...made, accountId: id, providerId: 'credential', password: await hashPassword(password) }
    const { prisma } = this.server.database
    await prisma.user.create({ data: { ...made, name, email, role, accounts: { create: account } } })
    const signedIn = await this.server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password },
      remoteAddress: `198.51.100.${Math.floor(Math.random() * 250)}`,
    })
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    return { id, headers: { cookie, origin: adminUrl } }
  }

  /** A draft of some words, or of a body, by its UUID. */
  async article(text: string | object): Promise<string> {
    const body = typeof text === 'string' ? bodyFromText(text) : text
    const made = await createArticle(this.asSystem, { headline: 'Ferries', slug: `ferries-${newUuid()}`, body })
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return made.value.articleId
  }

  /** Opens an article as a browser does that sends these headers. */
  async join(
    headers: Readonly<Record<string, string>>,
    articleId: string,
    token: object | null = null,
    address = this.address,
  ): Promise<Writer> {
    const [told, refusals, closed]: [Record<string, unknown>[], string[], string[]] = [[], [], []]
    const websocketProvider = new HocuspocusProviderWebsocket({
      url: `${address}/editorial/collaboration`,
      WebSocketPolyfill: signedWith(headers),
    })
    const document = new Y.Doc()
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: typedId('article', articleId),
      document,
      token: () => JSON.stringify(token ?? { schemaVersion, generation: generationOf(told) }),
      onStateless: ({ payload }) => void told.push(JSON.parse(payload)),
      onAuthenticationFailed: ({ reason }) => void refusals.push(reason),
      onClose: ({ event }) => void closed.push(event.reason),
    })
    provider.attach()
    this.#open.push(provider)
    await vi.waitFor(() => {
      if (!provider.isSynced && refusals.length === 0) throw new Error('not yet')
    }, soon)
    return { document, told, refusals, closed, provider }
  }

  /** The newest version of an article. */
  saved(articleId: string) {
    const { articleRevision } = this.server.database.prisma
    return articleRevision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } })
  }

  /** Everybody leaves. */
  leave(): void {
    for (const provider of this.#open.splice(0)) {
      provider.configuration.websocketProvider.destroy()
      provider.destroy()
    }
  }
}

/** What a text says, paragraph by paragraph. */
export const words = (document: Y.Doc): string =>
  (readText(document).body.content ?? []).map(({ content = [] }) => content.map(({ text }) => text).join('')).join('|')

/** Types into the first paragraph, behind so many characters of its first words, or of those behind what is no text. */
export function type(document: Y.Doc, at: number, text: string, part = 0): void {
  const paragraph = document.getXmlFragment('body').get(0)
  const inner = paragraph instanceof Y.XmlElement ? paragraph.get(part) : null
  if (!(inner instanceof Y.XmlText)) throw new Error('there are no words')
  inner.insert(at, text)
}
