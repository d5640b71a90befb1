import type { TestNewsroom } from './newsroom.ts'

const who = '{ id name kind role description sameAs }'
const attribution = `id stance hedged form basis anonymity anonymityReason quote cue saidAt
  source ${who} onBehalfOf ${who} reportedVia ${who}`
const provenance = `sources(first: 20) ${who} relations { kind subjectId objectId attributionId }
  origins { kind speakerIds outletIds pathIds explanation } warnings { kind sourceIds message }`
const claim = `id statement kind verdict independentSourceCount provenance { ${provenance} } about(first: 5) ${who}
  attributions(first: 30) { ${attribution} } evidence(first: 5) { title }`

/** Each list of the graph, with everything that it leads to. */
const lists: Readonly<Record<string, string>> = {
  articles: `id headline dek body { json html markdown text } sources(first: 50) ${who} originalSource { source ${who} }
    claims(first: 40) { mention { quote } claim { ${claim} } } corrections(first: 5) { note wrong right }`,
  claims: claim,
  sources: `id name role description trackRecord { verdict count }
      claims(first: 10) { totalCount nodes { ${attribution} claim { statement } } }
      articles(first: 5) { nodes { headline } }`,
  corrections: 'note wrong right',
  collections: 'title description',
}

async function allPages(newsroom: TestNewsroom, list: string, asOf: string | null): Promise<unknown[]> {
  const query = `query ($asOf: DateTime, $after: String) { list: ${list}(first: 10, after: $after, asOf: $asOf) {
    totalCount nodes { ${lists[list]} } pageInfo { hasNextPage endCursor } } }`
  const pages: unknown[] = []
  for (let after: string | null = null, more = true; more;) {
    const page: { list: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } } = await newsroom.reader(
      query,
      { asOf, after },
    )
    pages.push(page)
    more = page.list.pageInfo.hasNextPage
    after = page.list.pageInfo.endCursor
  }
  return pages
}

/** Every row of every view that delivery may read, now or at a moment, as text. */
async function viewsAsText(newsroom: TestNewsroom, asOf: string | null): Promise<string> {
  const schema = asOf ? 'delivery_as_of' : 'delivery'
  const client = await newsroom.deliveryPool.connect()
  try {
    await client.query('BEGIN READ ONLY')
    if (asOf) await client.query(`SELECT set_config('sourceline.as_of', $1, true)`, [asOf])
    const { rows: views } = await client.query<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.views WHERE table_schema = $1',
      [schema],
    )
    const texts: string[] = []
    for (const { name } of views) {
      const { rows } = await client.query<{ text: string }>(`SELECT v::text AS text FROM ${schema}.${name} v`)
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** Everything that readers can get, of the present or of a moment, by the graph and from the views, as text. */
export async function readersAnswers(newsroom: TestNewsroom, asOf: string | null = null): Promise<string> {
  const answers: unknown[] = []
  for (const list of Object.keys(lists)) answers.push(...(await allPages(newsroom, list, asOf)))
  return `${JSON.stringify(answers)}\n${await viewsAsText(newsroom, asOf)}`
}
