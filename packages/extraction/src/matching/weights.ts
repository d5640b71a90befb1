/** Weights of the measures (in the order of `FEATURES`) and how their sum becomes a probability. */
export interface Calibration {
  readonly weights: readonly number[]
  /** Logistic: `margin` over the best other claim, `lead` over the mean of the next five, each held below its cap. */
  readonly logistic: { readonly bias: number; readonly sum: number; readonly margin: number; readonly lead: number }
  readonly caps: { readonly margin: number; readonly lead: number }
  /** Least probability at which a claim counts as the same, and as related. */
  readonly bands: { readonly same: number; readonly related: number }
}

const WITH_TITLES: Calibration = {
  weights: [1.76, 2.56, 1, -0.19, 1.33, 2.87, -0.07, 0.69, 0.94, -0.85, 2.29, 2.02, 0.62, -0.69, 2.28, 1.45, 1.67, 0],
  logistic: { bias: -4.334, sum: 0.025, margin: 0.081, lead: 0.702 },
  caps: { margin: 12.9, lead: 14.3 },
  bands: { same: 0.75, related: 0.2 },
}

const WORDS_ALONE: Calibration = {
  weights: [1.65, 3.81, 1.52, 0.16, 2.18, 0, 0, 1.27, -0.02, -1.29, 3.64, 0, 0, -0.42, 3.39, 1.92, 3.11, 0],
  logistic: { bias: -4.836, sum: 0.092, margin: -0.005, lead: 0.754 },
  caps: { margin: 9.3, lead: 10.7 },
  bands: { same: 0.92, related: 0.2 },
}

/** The weights for an index whose claims mostly stand under titles, or for bare claims. */
export function calibration(titled: boolean): Calibration {
  return titled ? WITH_TITLES : WORDS_ALONE
}
