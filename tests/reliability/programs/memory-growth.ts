import type { MemoryUse } from './tell-memory.ts'

/** What may be asked how much memory it holds once everything unused is collected. */
interface Measured {
  memory(): Promise<MemoryUse>
}

/** A line through samples: MiB at its beginning and its end, and MiB an hour with the margin within which that is true (95 %). */
interface Trend {
  readonly from: number
  readonly to: number
  readonly hourly: number
  readonly margin: number
}

/** How the memory of an instance changed from program to program. */
export interface Growth {
  /** JavaScript's objects and what they hold outside its heap. */
  readonly held: Trend
  /** What the system has given to the process, its threads included. */
  readonly resident: Trend
  /**
   * `grows`: what is held grows by more than ten MiB an hour, and that is no chance. `steady`: it grows by less, and that is
   * no chance either. `open`: the run was too short to tell.
   */
  readonly verdict: 'grows' | 'steady' | 'open'
}

const mebibyte = 1024 ** 2
/** In MiB. */
const mostHourly = 10
/** Which part of the samples counts as warming up: caches fill, and functions are compiled. */
const warmUp = 1 / 4
/** Of fewer samples nothing can be told. */
const fewest = 8

interface Point {
  /** In hours. */
  readonly x: number
  /** In MiB. */
  readonly y: number
}

/** Follows how much memory instances hold from program to program. */
export class MemoryGrowth {
  readonly #instances: readonly Measured[]
  readonly #samples: { at: number; use: MemoryUse }[][]

  constructor(instances: readonly Measured[]) {
    this.#instances = instances
    this.#samples = instances.map(() => [])
  }

  /** @param at Milliseconds since 1970. */
  async sample(at = Date.now()): Promise<void> {
    const uses = await Promise.all(this.#instances.map((instance) => instance.memory()))
    for (const [index, use] of uses.entries()) this.#samples[index]?.push({ at, use })
  }

  /** Of each instance, after warming up; none before there are enough samples. */
  report(): Growth[] {
    return this.#samples.flatMap((all) => {
      const samples = all.slice(Math.floor(all.length * warmUp))
      if (samples.length < fewest) return []
      const trend = (bytes: (use: MemoryUse) => number): Trend =>
        trendOf(samples.map(({ at, use }) => ({ x: at / 3_600_000, y: bytes(use) / mebibyte })))
      const held = trend(({ heap, external }) => heap + external)
      return [{ held, resident: trend(({ resident }) => resident), verdict: verdictOn(held) }]
    })
  }
}

function verdictOn({ hourly, margin }: Trend): Growth['verdict'] {
  if (hourly - margin > mostHourly) return 'grows'
  return hourly + margin <= mostHourly ? 'steady' : 'open'
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** By least squares; the margin is twice the standard error of the slope. */
function trendOf(points: readonly Point[]): Trend {
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
  const at = (hour: number): number => y + slope * (hour - x)
  const residual = points.reduce((sum, point) => sum + (point.y - at(point.x)) ** 2, 0)
  const error = Math.sqrt(residual / (points.length - 2) / spread)
  const rounded = (value: number): number => Math.round(value * 10) / 10
  return {
    from: rounded(at(points[0]?.x ?? 0)),
    to: rounded(at(points.at(-1)?.x ?? 0)),
    hourly: rounded(slope),
    margin: rounded(2 * error),
  }
}
