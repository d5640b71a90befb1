import type { Shape } from './shapes.ts'

/** Work that is done within this many milliseconds says nothing about how it grows. */
const negligible = 20
/** Four times the text: four times the work if it grows with the text, sixteen times if with its square. */
const times = 4
const tolerated = 9

/** Something that is done with a text. */
export type Work = (text: string) => unknown

/** What doing a work costs, in milliseconds. */
export type Measure = (work: () => unknown) => number | Promise<number>

const processorTime: Measure = async (work) => {
  const start = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

/** How many times the work on a text grows with four times the length; null if the work is too little to tell. */
async function growthFrom(work: Work, shape: Shape, length: number, measure: Measure): Promise<number | null> {
  const shortText = shape(length)
  const longText = shape(length * times)
  let least = { short: Infinity, long: Infinity }
  // A first run is slowed down by what is compiled and looked up only once: the next turns tell.
  for (let turn = 0; turn < 5; turn++) {
    const long = Math.min(least.long, await measure(() => work(longText)))
    if (long <= negligible) return null
    least = { long, short: Math.min(least.short, await measure(() => work(shortText))) }
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
export async function growthOf(
  work: Work,
  shape: Shape,
  length: number,
  measure: Measure = processorTime,
): Promise<number | null> {
  const growth = await growthFrom(work, shape, length, measure)
  return isInProportion(growth) ? growth : growthFrom(work, shape, length * times, measure)
}

/** Whether a growth is that of work in proportion to the text. */
export const isInProportion = (growth: number | null): boolean => growth === null || growth <= tolerated
