import type { Graphs } from '../http/graphs.ts'
import { CommandFailed, type Terminal } from './terminal.ts'

/** What a line holds of an article: what any front-end can read, in the words of the delivery graph. */
const query = `
  query Export($after: String) {
    articles(first: 10, after: $after, orderBy: OLDEST) {
      nodes {
        id slug locale kind headline dek datePublished dateModified
        body { json text }
        bylines { name roleTitle }
        topics { id slug name }
        originalSource { url source { id name } }
        corrections { id kind origin note wrong right issuedAt claims { id } }
        claims {
          mention { id place role blockId quote selectors { blockId exact prefix suffix start end } }
          claim {
            id statement kind verdict rating asOfDate
            assessments { id verdict rating rationale assessedAt }
            attributions { id stance hedged form basis anonymity anonymityReason quote cue saidAt
              source { id name kind role } onBehalfOf { id name } reportedVia { id name } }
            evidence { id kind bearing title url excerpt locator sha256 capturedAt }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`

interface Page {
  readonly articles: {
    readonly nodes: readonly object[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** Prints every published article as a line of JSON, oldest first. */
export async function printPublishedArticles(terminal: Terminal): Promise<void> {
  const [{ openDeliveryPool }, { createGraphs }] = await Promise.all([
    import('@sourceline/database'),
    import('../graphql/servers.ts'),
  ])
  const { deliveryDatabaseUrl, adminUrl } = terminal.env()
  await terminal.withDatabase(async ({ prisma, pool, url }) => {
    const delivery = await openDeliveryPool({
      url,
      deliveryUrl: deliveryDatabaseUrl,
      poolSize: 1,
      log: (line) => terminal.note(line),
    })
    const unexpected: unknown[] = []
    const graphs = await createGraphs({
      prisma,
      pool,
      deliveryPool: delivery.pool,
      adminUrl,
      logError: (error) => void unexpected.push(error),
    })
    try {
      for (let after: string | null = null, more = true; more;) {
        const page: Page = await ask(graphs, after)
        for (const article of page.articles.nodes) terminal.print(JSON.stringify(article))
        more = page.articles.pageInfo.hasNextPage
        after = page.articles.pageInfo.endCursor
      }
    } catch (error) {
      throw unexpected[0] ?? error
    } finally {
      await Promise.all([graphs.delivery.stop(), graphs.editorial.stop()])
      await delivery.pool.end()
    }
  })
}

async function ask({ delivery, deliveryContext }: Graphs, after: string | null): Promise<Page> {
  const { body } = await delivery.executeOperation<Page>(
    { query, variables: { after } },
    { contextValue: deliveryContext({ id: 'export' }) },
  )
  if (body.kind === 'single' && body.singleResult.data && !body.singleResult.errors) return body.singleResult.data
  throw new CommandFailed('The articles could not be read: see "sourceline doctor".')
}
