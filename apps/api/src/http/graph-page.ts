import type { FastifyInstance, FastifyRequest } from 'fastify'

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

/** What somebody sees who opens the published graph in a browser: what it is, how to ask, where its schema is. */
function page(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sourceline: the published graph</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: 0.5rem; font-size: 0.875rem; }
</style>
<h1>The published graph</h1>
<p>This address answers GraphQL: everything that the newsroom has published, and nothing else. No sign-in is needed; ask with <code>POST</code>:</p>
<pre tabindex="0">curl ${escaped(address)}/graphql \\
  --header 'content-type: application/json' \\
  --data '{"query":"{ articles(first: 3) { nodes { slug headline } } }"}'</pre>
<p>Every type, field and argument is described in <a href="/graphql/schema.graphql">its schema</a>. The guide for front-ends is <code>docs/guides/front-end.md</code> of the project.</p>
</html>
`
}

const wantsPage = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' &&
  (headers.accept ?? '').includes('text/html') &&
  typeof query === 'object' &&
  query !== null &&
  Object.keys(query).length === 0

/** Lets the published graph explain itself: a page for browsers, and the schema as text. */
export function explainGraph(app: FastifyInstance, schema: string): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || !wantsPage(request)) return undefined
    const address = `${request.protocol}://${request.host}`
    return reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .send(page(address))
  })
  app.get('/graphql/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(schema))
}
