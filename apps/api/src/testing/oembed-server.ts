import { createServer } from 'node:http'
import { once } from 'node:events'

/** A site that tells of its pages by oEmbed, on this machine alone. */
export interface OembedServer {
  readonly endpoint: string
  /** The questions it was asked, in order. */
  readonly asked: readonly string[]
  /** Answers everything with this from now on; with an error where it is null. */
  answerWith(answer: object | null): void
  close(): Promise<void>
}

/** Opens such a site, which answers every question with the same. */
export async function openOembedServer(answer: object | null): Promise<OembedServer> {
  let present = answer
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (present === null) response.writeHead(503).end()
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(present))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}/oembed`,
    asked,
    answerWith: (next) => (present = next),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
