import { escapeLiteral, type Pool } from 'pg'

/** A statement that was run, and what the views were told before it. */
export interface RecordedQuery {
  readonly opening: string | null
  readonly text: string
  readonly values: readonly unknown[]
}

interface Asked {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** A pool that runs everything, and keeps the statements that reads run on it. */
export function recordingPool(pool: Pool): { pool: Pool; take(): RecordedQuery[] } {
  let recorded: RecordedQuery[] = []
  const keep = (opening: string | null, asked: Asked) =>
    void recorded.push({ opening, text: asked.text, values: asked.values ?? [] })
  const proxy = {
    query: (asked: Asked) => {
      keep(null, asked)
      return pool.query({ text: asked.text, values: [...(asked.values ?? [])] })
    },
    connect: async () => {
      const client = await pool.connect()
      let opening: string | null = null
      return {
        query: (asked: Asked | string) => {
          if (typeof asked === 'string') {
            if (asked.startsWith('BEGIN')) opening = asked
            return client.query(asked)
          }
          keep(opening, asked)
          return client.query({ text: asked.text, values: [...(asked.values ?? [])] })
        },
        release: (error?: Error) => client.release(error),
      }
    },
  }
  return {
    pool: proxy as unknown as Pool,
    take() {
      const taken = recorded
      recorded = []
      return taken
    },
  }
}

/** A node of a plan, as PostgreSQL tells it in JSON. */
interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly PlanNode[]
}

/** The node of a statement's plan that looks at the most rows. */
export interface Heaviest {
  readonly node: string
  readonly rows: number
}

/** Runs a statement again, planned for its values or for any, and finds what looks at the most rows. */
export async function heaviestNode(
  pool: Pool,
  { opening, text, values }: RecordedQuery,
  planned: 'for its values' | 'for any values',
): Promise<Heaviest> {
  const client = await pool.connect()
  try {
    await client.query(opening ?? 'BEGIN READ ONLY')
    await client.query(
      `SET LOCAL plan_cache_mode = ${planned === 'for any values' ? 'force_generic_plan' : 'force_custom_plan'}`,
    )
    await client.query(`PREPARE asked AS ${text}`)
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE asked${given}`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    if (!plan) throw new Error('PostgreSQL gave no plan')
    return nodesOf(plan).reduce((most, node) => (node.rows > most.rows ? node : most))
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL')
    client.release()
  }
}

function nodesOf(node: PlanNode): Heaviest[] {
  const loops = node['Actual Loops']
  const rows =
    (node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Join Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0)) *
    loops
  const name = [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' on ')
  return [{ node: name, rows: Math.round(rows) }, ...(node.Plans ?? []).flatMap(nodesOf)]
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  if (value instanceof Date) return escapeLiteral(value.toISOString())
  return escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
}
