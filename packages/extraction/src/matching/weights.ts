/** How measures become an order, and an order probabilities; made by `bench/matching-training/train.ts`. */
export interface Weights {
  /** One for each of `MEASURES`: their weighted sum orders the candidates. */
  readonly measures: readonly number[]
  /** What a rival's sum is at least: in a small index the missing rivals count as this strong. */
  readonly rival: number
  /** Log-odds by the measures, the circumstances, then a claim's sum and how far it stands above its best rival and the mean of five. */
  readonly odds: { readonly base: number; readonly inputs: readonly number[] }
  /** Least probability at which a claim counts as the same, and as related. */
  readonly bands: { readonly same: number; readonly related: number }
}
