import { actorMay, type Role } from '@sourceline/domain'
import type { TestNewsroom } from './newsroom.ts'

const attribution = `id version terms state stance quote cue anonymityReason source { ...Who } onBehalfOf { ...Who } reportedVia { ...Who }`
const provenance = `sources(first: 20) { ...Who } relations { kind subjectId objectId attributionId }
  origins { kind speakerIds outletIds pathIds explanation } warnings { kind sourceIds message }`
const claim = `id statement independentSourceCount provenance { ${provenance} } about(first: 5) { ...Who }
  attributions(first: 30) { ${attribution} }
  proposals(first: 10) { stance source { ...Who } attribution { quote } } evidence { title }`
const who = 'fragment Who on Source { id name kind role description sameAs affiliation { name } }'

/** Each list of the newsroom, with everything that it leads to. */
const lists: Readonly<Record<string, string>> = {
  claims: `nodes { ${claim} }`,
  sources: `totalCount nodes { ...Who version claims(first: 5) { totalCount nodes { ${attribution} } }
      articles(first: 5) { nodes { id } } }`,
  articles: `nodes { id headline sources(first: 30) { ...Who } originalSource { source { ...Who } }
      claims(first: 30) { claim { ${claim} } }
      proposals(first: 10) { stance source { ...Who } attribution { quote } } }`,
  changeEvents: 'totalCount nodes { action subjectId changes }',
}

/** Everything that the newsroom answers to somebody with a role, and every row of the views that it reads for them, as text. */
export async function editorialAnswers(newsroom: TestNewsroom, role: Role, articleId: string): Promise<string> {
  const answers: unknown[] = []
  for (const [list, selection] of Object.entries(lists)) {
    const query = `query ($after: String) { list: ${list}(first: 10, after: $after) {
      ${selection} pageInfo { hasNextPage endCursor } } }${selection.includes('...Who') ? ` ${who}` : ''}`
    for (let after: string | null = null, more = true; more;) {
      const page: { list: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } } = await newsroom.editorial(
        query,
        { after },
        role,
      )
      answers.push(page)
      more = page.list.pageInfo.hasNextPage
      after = page.list.pageInfo.endCursor
    }
  }
  answers.push(
    await newsroom.editorial(
      `query ($id: ID!) { publishCheck(articleId: $id) { findings { message claim { ${claim} } } publishes { label } staysBehind { label } }
        similarClaims(statement: "A gate is shut.", first: 2) { claim { ${claim} } } } ${who}`,
      { id: articleId },
      role,
    ),
  )
  return `${JSON.stringify(answers)}\n${await viewsAsText(newsroom, role)}`
}

async function viewsAsText(newsroom: TestNewsroom, role: Role): Promise<string> {
  const client = await newsroom.pool.connect()
  try {
    await client.query('BEGIN READ ONLY')
    await client.query(
      `SELECT set_config('sourceline.reader', $1, true), set_config('sourceline.reads_confidential', $2, true)`,
      [
        `user-${role.toLowerCase()}`,
        actorMay({ kind: 'USER', id: null, name: role, role }, 'attribution:read-confidential') ? 'on' : 'off',
      ],
    )
    const { rows: views } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.views WHERE table_schema = 'editorial'`,
    )
    const texts: string[] = []
    for (const { name } of views) {
      const { rows } = await client.query<{ text: string }>(`SELECT v::text AS text FROM editorial.${name} v`)
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}
