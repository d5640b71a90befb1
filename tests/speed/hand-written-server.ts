import { createServer } from 'node:http'
import pg from 'pg'

/**
 * What a developer would write by hand for one page: a single statement behind bare node:http,
 * over the same views and the same role as delivery. It knows one question and answers it.
 */
const statement = `
  SELECT json_build_object('data', json_build_object('article', (SELECT row_to_json(x) FROM (
    SELECT a.id, a.slug, a.headline, a.dek, a.date_published AS "datePublished", a.body,
      (SELECT coalesce(json_agg(c), '[]') FROM (
        SELECT m.place, m.role, m.spans,
          (SELECT row_to_json(k) FROM (
            SELECT l.id, l.statement, l.kind, l.verdict,
              (SELECT coalesce(json_agg(t), '[]') FROM (
                SELECT b.id, b.stance, b.hedged, b.form, b.anonymity, b.quote,
                  (SELECT row_to_json(s) FROM (SELECT s.id, s.name, s.kind, s.role_title AS role
                    FROM delivery.source s WHERE s.id = b.source_id) s) AS source
                FROM delivery.attribution b WHERE b.claim_id = l.id ORDER BY b.said_at NULLS LAST, b.id) t) AS attributions
            FROM delivery.claim l WHERE l.id = m.claim_id) k) AS claim
        FROM delivery.mention m WHERE m.revision_id = a.revision_id
        ORDER BY (m.spans -> 0 -> 'position' ->> 'start')::int, m.id) c) AS claims
    FROM delivery.article a
    WHERE a.id = (SELECT s.article_id FROM delivery.article_slug s WHERE s.slug = $1 ORDER BY s.public_from DESC LIMIT 1)
  ) x)))::text AS answer`

const [url, port] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c role=sourceline_delivery' })

createServer((request, response) => {
  let received = ''
  request.on('data', (part: Buffer) => (received += part.toString()))
  request.on('end', () => {
    const { variables } = JSON.parse(received) as { variables: { slug: string } }
    pool.query<{ answer: string }>({ name: 'article', text: statement, values: [variables.slug] }).then(
      ({ rows }) => response.setHeader('content-type', 'application/json').end(rows[0]?.answer),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
