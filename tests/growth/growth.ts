import type { Shape } from './shapes.ts'

/** Work that is done within this many milliseconds says nothing about how it grows. */
const negligible = 20
/** Four times the text: four times the work if it grows with the text, sixteen times if with its square. */
const times = 4
const tolerated = 9

/** What doing a work costs, in milliseconds. */
export type Measure = (work: () => void) => number

const processorTime: Measure = (work) => {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

/** How many times the work on a text grows with four times the length; null if the work is too little to tell. */
function growthFrom(work: (text: string) => void, shape: Shape, length: number, measure: Measure): number | null {
  const short = shape(length)
  const long = shape(length * times)
  // A first run is slowed down by what is compiled and looked up only once.
  work(short)
  let least = { short: Infinity, long: Infinity }
  for (let turn = 0; turn < 4; turn++) {
    least = {
      short: Math.min(
        least.short,
        measure(() => work(short)),
      ),
      long: Math.min(
        least.long,
        measure(() => work(long)),
      ),
    }
    if (least.long <= negligible) return null
    if (least.long <= tolerated * least.short) break
  }
  return least.long / least.short
}

/**
 * How many times the work on a text grows when the text is four times as long, in the thread's processor time, so
 * that other programs and the collector's helpers do not count; the least of some turns, as only noise adds to it.
 * What seems to grow too fast is looked at again on texts four times as long, where little things no longer tell: work
 * that grows with the square does so there too. Null if the work is too little to tell.
 */
export function growthOf(
  work: (text: string) => void,
  shape: Shape,
  length: number,
  measure: Measure = processorTime,
): number | null {
  const growth = growthFrom(work, shape, length, measure)
  return isInProportion(growth) ? growth : growthFrom(work, shape, length * times, measure)
}

/** Whether a growth is that of work in proportion to the text. */
export const isInProportion = (growth: number | null): boolean => growth === null || growth <= tolerated
