import { loadavg } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reliability } from '../../env.ts'
import { audit, faultsOf } from './auditor/audit.ts'
import { MemoryGrowth } from './memory-growth.ts'
import { plantedFaults } from './planted-faults.ts'
import { runProgram, type Outcome } from './program.ts'
import { openServedNewsroom, type ServedNewsroom } from './served-newsroom.ts'

const { seed, first, programs, minutes, steps, disturbances, instances, main } = reliability
let newsroom: ServedNewsroom
let last: Outcome

beforeAll(async () => {
  newsroom = await openServedNewsroom({ count: instances, main })
})
afterAll(() => newsroom.close())

test(`programs of seed ${seed}, run under faults, break no promise`, async () => {
  const until = Date.now() + minutes * 60_000
  const memory = new MemoryGrowth(newsroom.instances)
  for (let place = first; place < first + programs || Date.now() < until; place += 1) {
    const freezes = instances > 2 && place % 3 === 0
    last = await runProgram(newsroom, { seed, place, steps, disturbances, freezes })
    const faults = await audit(last.evidence)
    console.log(JSON.stringify(summary(place)))
    if (last.surprises.length > 0) console.log(newsroom.instances.flatMap(({ errors }) => errors).join('\n'))
    expect({ seed, place, faults, surprises: last.surprises }).toEqual({ seed, place, faults: {}, surprises: [] })
    await memory.sample()
  }
  const growth = memory.report()
  console.log(JSON.stringify({ growth }))
  expect(growth.filter(({ verdict }) => verdict === 'grows')).toEqual([])
}, 14_400_000)

test.each(plantedFaults)('it is found where not: %s', async (invariant, plant) => {
  const before = await faultsOf(invariant, last.evidence)
  await plant(last.evidence)
  // An instance may give out what it keeps until it has heard of a change.
  const found = async () => (await faultsOf(invariant, last.evidence)).filter((fault) => !before.includes(fault))
  await expect.poll(found).not.toEqual([])
})

function summary(place: number): object {
  const { evidence, faults, unanswered, durations } = last
  const acknowledged: Record<string, number> = {}
  const refusals: Record<string, number> = {}
  for (const { field, refusal } of evidence.changes) {
    const counts = refusal ? refusals : acknowledged
    const name = refusal ? `${field} ${refusal}` : field
    counts[name] = (counts[name] ?? 0) + 1
  }
  const [load = 0] = loadavg()
  const longest = Math.max(...durations)
  return { seed, place, load, acknowledged, refusals, faults, answers: evidence.answers.length, unanswered, longest }
}
