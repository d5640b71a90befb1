import { createServer } from 'node:http'
import pg from 'pg'

/**
 * The limits beside which delivery is measured, behind bare node:http. L1: one statement by hand for each question, over
 * tables made for nothing else (`bench.*`), which know nothing of versions, intervals or rights. L2: the bytes of those
 * answers, kept in memory. The path says which: `/l1` or `/l2`.
 */
const claims = `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'statement', c.statement, 'attributions',
    (SELECT coalesce(json_agg(json_build_object('stance', t.stance, 'source',
      json_build_object('id', s.id, 'name', s.name, 'sameAs', s.same_as, 'description', s.description)) ORDER BY t.id), '[]')
     FROM bench.attribution t JOIN bench.source s ON s.id = t.source_id WHERE t.claim_id = c.id)) ORDER BY c.position), '[]')
  FROM bench.claim c WHERE c.article_id = a.id)`
const card = `'headline', a.headline, 'slug', a.slug, 'dek', a.dek, 'datePublished', a.date_published`
const list = (more: string, from: string): string =>
  `SELECT json_build_object('data', json_build_object('articles', (SELECT json_agg(json_build_object(${card}${more})
    ORDER BY a.date_published DESC, a.id DESC) FROM (${from}) a)))::text AS answer`
const newest = 'SELECT * FROM bench.article ORDER BY date_published DESC, id DESC LIMIT 20'

const statements: Readonly<Record<string, readonly [text: string, ...variables: string[]]>> = {
  Q1: [
    `SELECT json_build_object('data', json_build_object('article',
      (SELECT json_build_object('id', a.id, ${card}, 'body', a.body, 'claims', ${claims})
      FROM bench.article a WHERE a.slug = $1)))::text AS answer`,
    'slug',
  ],
  Q2: [list(`, 'claimCount', (SELECT count(*) FROM bench.claim c WHERE c.article_id = a.id)`, newest)],
  Q3: [list(`, 'claims', ${claims}`, newest)],
  Q4: [
    list(
      '',
      'SELECT * FROM bench.article WHERE (date_published, id) < ($1::timestamptz, $2::uuid) ORDER BY date_published DESC, id DESC LIMIT 20',
    ),
    'date',
    'id',
  ],
  Q5: [
    list(
      '',
      `SELECT * FROM bench.article WHERE to_tsvector('english', headline || ' ' || words) @@ plainto_tsquery('english', $1)
        ORDER BY date_published DESC, id DESC LIMIT 20`,
    ),
    'word',
  ],
  W1: [
    `WITH a AS (INSERT INTO bench.article (slug, headline, dek, body, words)
      VALUES ($1, $2, '', to_jsonb($3::text), $3) RETURNING id, slug),
     c AS (INSERT INTO bench.claim (article_id, position, statement) SELECT a.id, t.n, t.x
       FROM a, unnest(string_to_array($4, '|')) WITH ORDINALITY t (x, n) RETURNING id)
     SELECT json_build_object('data', json_build_object('createArticle',
       (SELECT json_build_object('id', a.id, 'slug', a.slug, 'claims', (SELECT json_agg(c.id) FROM c)) FROM a)))::text AS answer`,
    'slug',
    'headline',
    'text',
    'claims',
  ],
}

const [url, port] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const kept = new Map<string, Buffer>()

async function answer(operation: string, variables: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const [text, ...names] = statements[operation] ?? ['']
  const { rows } = await pool.query<{ answer: string }>({
    name: operation,
    text,
    values: names.map((name) => variables[name]),
  })
  return Buffer.from(rows[0]?.answer ?? '')
}

createServer((request, response) => {
  let received = ''
  request.on('data', (part: Buffer) => (received += part.toString()))
  request.on('end', () => {
    const { operationName, variables } = JSON.parse(received) as {
      operationName: string
      variables: Record<string, unknown>
    }
    const known = request.url === '/l2' ? kept.get(operationName) : undefined
    Promise.resolve(known ?? answer(operationName, variables)).then(
      (bytes) => {
        if (!kept.has(operationName)) kept.set(operationName, bytes)
        response
          .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
          .end(bytes)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
