/**
 * Kills the API and PostgreSQL under write load and tells what was lost: `npm run kills -- --api 100 --postgres 100`.
 * `--control` lets PostgreSQL acknowledge early: losses must then be found.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { killUnderLoad } from './kill-under-load.ts'

const { values } = parseArgs({
  options: {
    api: { type: 'string', default: '100' },
    postgres: { type: 'string', default: '100' },
    editors: { type: 'string', default: '4' },
    control: { type: 'boolean', default: false },
  },
})
const [api, postgres] = [Number(values.api), Number(values.postgres)]
const victims = Array.from({ length: Math.max(api, postgres) }, (_, index) => [
  ...(index < api ? (['api'] as const) : []),
  ...(index < postgres ? (['postgres'] as const) : []),
]).flat()

const enough = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => enough.abort())

const report = await killUnderLoad({
  victims,
  editors: Number(values.editors),
  asynchronous: values.control,
  say: (line) => console.log(line),
  enough: enough.signal,
})

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

for (const [victim, all] of Object.entries(report.recoveries)) {
  const sorted = all.toSorted((one, other) => one - other)
  console.log(
    `${victim}: ${all.length} kills, writing again after ${at(sorted, 0.5)} ms (median), ` +
      `${at(sorted, 0.95)} ms (95th percentile), ${sorted.at(-1)} ms at most`,
  )
}
console.log(`acknowledged: ${report.acknowledged}`)
console.log(`lost: ${report.lost.length}`)
console.log(`half applied: ${report.halfApplied.length}`)
console.log(`answers that nobody expects: ${report.surprises.length}`)
console.log(
  `load of the machine at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
)
for (const found of [...report.lost, ...report.halfApplied, ...report.surprises].slice(0, 20)) console.log(`  ${found}`)

const slow = Object.values(report.recoveries)
  .flat()
  .filter((took) => took > 10_000).length
if (slow > 0) console.log(`${slow} recoveries took longer than 10 s`)
const sound = report.lost.length + report.halfApplied.length + report.surprises.length + slow === 0
process.exitCode = (values.control ? report.lost.length > 0 : sound) ? 0 : 1
