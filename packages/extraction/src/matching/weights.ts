/** Weights of the measures (in the order of `FEATURES`) and how their sum becomes a probability. */
export interface Calibration {
  readonly weights: readonly number[]
  readonly same: { readonly bias: number; readonly sum: number; readonly margin: number; readonly lead: number }
  /** Margin taken for granted when only one candidate stands. */
  readonly usualMargin: number
}

const WITH_TITLES: Calibration = {
  weights: [1.2, 2.78, 1.87, 5.55, -0.62, 3.68, 3.96, 0.46, -0.83, 0.82, 2.1, -0.89, 4, 3.15, -0.15, 0.42, -5.73, 0],
  same: { bias: -9, sum: 0.5, margin: 0.7, lead: 0.2 },
  usualMargin: 1,
}

const WORDS_ALONE: Calibration = {
  weights: [1.14, 4.49, 2.59, 7.8, -1.59, 6.51, 0, 0, -0.87, 1.5, 0.08, -1.39, 6.5, 0, 0, 0, -2.51, 0],
  same: { bias: -9, sum: 0.5, margin: 0.7, lead: 0.2 },
  usualMargin: 1,
}

/** The weights for an index whose claims mostly stand under titles, or for bare claims. */
export function calibration(titled: boolean): Calibration {
  return titled ? WITH_TITLES : WORDS_ALONE
}

/** Least probability at which a claim counts as the same, and as related. */
export const BAND_FROM = { same: 0.8, related: 0.15 } as const
