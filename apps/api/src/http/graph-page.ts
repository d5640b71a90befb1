import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Explorer } from './explorer.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * What somebody sees who opens the published graph in a browser: the explorer, or, until it has loaded and where no
 * script runs, what the graph is, how to ask and where its schema is.
 */
function page(address: string, explorer: Explorer | null): string {
  const assets = explorer
    ? `<link rel="stylesheet" href="${explorer.style}">\n<script type="module" src="${explorer.script}"></script>\n`
    : ''
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sourceline: the published graph</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  main { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: 0.5rem; font-size: 0.875rem; }
</style>
${assets}<div id="explorer">
<main>
<h1>The published graph</h1>
<p>This address answers GraphQL: everything that the newsroom has published, and nothing else. No sign-in is needed:</p>
<pre tabindex="0">curl --get ${escaped(address)}/graphql \\
  --data-urlencode 'query={ articles(first: 3) { nodes { slug headline } } }'</pre>
<p>Every type, field and argument is described in <a href="/graphql/schema.graphql">its schema</a>.
The guide for front-ends is <code>docs/guides/front-end.md</code> of the project.</p>
</main>
</div>
</html>
`
}

/**
 * What the page may load: the explorer's own script and style, and answers of this server. The explorer writes styles
 * into the page, as its editor does for the words that it colours.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const wantsPage = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' &&
  (headers.accept ?? '').includes('text/html') &&
  typeof query === 'object' &&
  query !== null &&
  Object.keys(query).length === 0

/** Lets the published graph, in whose scope it is called, explain itself: an explorer for browsers, and the schema as text. */
export function explainGraph(app: FastifyInstance, schema: string, explorer: Explorer | null): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || !wantsPage(request)) return undefined
    const address = `${request.protocol}://${request.host}`
    return reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept')
      .header('content-security-policy', policy)
      .send(page(address, explorer))
  })
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(schema))
  for (const { path, type, content } of explorer?.files ?? []) {
    app.get(path.replace(/^\/graphql/, ''), (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(content),
    )
  }
}
