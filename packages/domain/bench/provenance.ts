/** Counts the origins of claims with 10^4 and 10^5 statements and affiliations. Run with `npx tsx bench/provenance.ts [--json]`. */
import { independentOrigins } from '../src/provenance/independent-origins.ts'
import type { Affiliation, Statement } from '../src/provenance/statement.ts'

const rounds = 3

interface Case {
  readonly statements: readonly Statement[]
  readonly affiliations: readonly Affiliation[]
}

const reported = (sourceId: string, reportedViaId: string | null, affiliationId: string | null = null): Statement => ({
  id: `${sourceId} via ${reportedViaId}`,
  sourceId,
  stance: 'ASSERTS',
  anonymity: 'NAMED',
  reportedViaId,
  onBehalfOfId: null,
  affiliationId,
})

function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const shapes: Readonly<Record<string, (edges: number) => Case>> = {
  'one chain': (edges) => ({
    statements: Array.from({ length: edges }, (_, index) => reported(`s${index}`, `s${index + 1}`)),
    affiliations: [],
  }),
  'one circle': (edges) => ({
    statements: Array.from({ length: edges }, (_, index) => reported(`s${index}`, `s${(index + 1) % edges}`)),
    affiliations: [],
  }),
  'chain, then as many origins': (edges) => ({
    statements: Array.from({ length: edges }, (_, index) =>
      index < edges / 2 ? reported(`s${index}`, `s${index + 1}`) : reported(`o${index}`, 's0'),
    ),
    affiliations: [],
  }),
  'one ladder of bodies': (edges) => ({
    statements: [reported('b0', null), reported(`b${edges}`, null)],
    affiliations: Array.from({ length: edges }, (_, index) => ({ sourceId: `b${index}`, bodyId: `b${index + 1}` })),
  }),
  'at random': (edges) => {
    const below = numbers(7)
    const size = Math.ceil(edges / 2)
    return {
      statements: Array.from({ length: size }, () =>
        reported(`s${below(size)}`, below(3) ? `s${below(size)}` : null, below(3) ? null : `b${below(size)}`),
      ),
      affiliations: Array.from({ length: edges - size }, () => ({
        sourceId: `b${below(size)}`,
        bodyId: `b${below(size)}`,
      })),
    }
  },
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rows = Object.entries(shapes).flatMap(([shape, make]) =>
  [10_000, 100_000].map((edges) => {
    const { statements, affiliations } = make(edges)
    let count = 0
    const cpuTimes = Array.from({ length: rounds }, () => {
      const before = process.cpuUsage()
      count = independentOrigins(statements, { affiliations }).count
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000
    })
    const medianCpuMs = median(cpuTimes)
    return {
      shape,
      edges,
      count,
      medianCpuMs: Math.round(medianCpuMs),
      microsecondsPerEdge: Number(((medianCpuMs * 1_000) / edges).toFixed(2)),
    }
  }),
)

if (process.argv.includes('--json')) console.log(JSON.stringify(rows))
else console.table(rows)
