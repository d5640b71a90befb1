import { describeFailure } from '../mutation-result.ts'

/** What became of rows that were changed one after another. */
export interface Changed<Row, Value> {
  readonly done: readonly { readonly row: Row; readonly value: Value }[]
  /** What could not be changed, a line each: what it is called, and why. */
  readonly problems: readonly string[]
}

/**
 * Changes rows one after another, so that one that is refused stops no other. Never throws.
 *
 * @param onStep Called with how many are settled, before each.
 */
export async function changeEach<Row, Value>(
  rows: readonly Row[],
  change: (row: Row) => Promise<Value>,
  { nameOf, onStep }: { nameOf: (row: Row) => string; onStep?: (settled: number) => void },
): Promise<Changed<Row, Value>> {
  const done: { row: Row; value: Value }[] = []
  const problems: string[] = []
  for (const [index, row] of rows.entries()) {
    onStep?.(index)
    try {
      done.push({ row, value: await change(row) })
    } catch (error) {
      const { title, message } = describeFailure(error)
      problems.push(`${nameOf(row)}: ${title}. ${message}`)
    }
  }
  return { done, problems }
}
