/** Solves the symmetric, positive definite system `matrix * x = right` by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lower = matrix.map((row) => Float64Array.from(row))
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(row, column)
      for (let inner = 0; inner < column; inner += 1) rest -= at(row, inner) * at(column, inner)
      const line = lower[row]
      if (line) line[column] = row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / at(column, column)
    }
  }
  const found = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    for (let inner = 0; inner < row; inner += 1) found[row] = (found[row] ?? 0) - at(row, inner) * (found[inner] ?? 0)
    found[row] = (found[row] ?? 0) / at(row, row)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let inner = row + 1; inner < size; inner += 1)
      found[row] = (found[row] ?? 0) - at(inner, row) * (found[inner] ?? 0)
    found[row] = (found[row] ?? 0) / at(row, row)
  }
  return found
}

/** First and second derivatives of a loss. */
export interface Slope {
  readonly gradient: Float64Array
  readonly curvature: Float64Array[]
}

export const emptySlope = (size: number): Slope => ({
  gradient: new Float64Array(size),
  curvature: Array.from({ length: size }, () => new Float64Array(size)),
})

/** Adds `weight * values * values'` to the curvature. */
export function addOuter({ curvature }: Slope, values: Float64Array, weight: number): void {
  for (let row = 0; row < values.length; row += 1) {
    const line = curvature[row]
    const share = weight * (values[row] ?? 0)
    if (!line || share === 0) continue
    for (let column = 0; column < values.length; column += 1)
      line[column] = (line[column] ?? 0) + share * (values[column] ?? 0)
  }
}

const MOST_STEPS = 30
const STILL = 1e-3

/** Longest step: from far away the curvature can mislead. */
const REACH = 5

/** Where a convex loss plus `decay / 2 * |x|^2` is least, by Newton's method from `start`. */
export function minimise(start: Float64Array, decay: number, slopeAt: (at: Float64Array) => Slope): Float64Array {
  const at = Float64Array.from(start)
  const size = at.length
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, curvature } = slopeAt(at)
    for (let index = 0; index < size; index += 1) {
      gradient[index] = (gradient[index] ?? 0) + decay * (at[index] ?? 0)
      const line = curvature[index]
      if (line) line[index] = (line[index] ?? 0) + decay
    }
    const change = solve(curvature, gradient)
    const length = Math.hypot(...change)
    const scale = length > REACH ? REACH / length : 1
    for (let index = 0; index < size; index += 1) at[index] = (at[index] ?? 0) - scale * (change[index] ?? 0)
    if (length < STILL) break
  }
  return at
}
