/** Weights of the measures (in the order of `FEATURES`) and how their sum becomes a probability. */
export interface Calibration {
  readonly weights: readonly number[]
  /** Logistic over `margin`, above the best other claim, and `lead`, above the mean of the next five, each held below its cap. */
  readonly logistic: { readonly bias: number; readonly margin: number; readonly lead: number }
  readonly caps: { readonly margin: number; readonly lead: number }
  /** What a rival weighs at least: in a small index the missing rivals count as this strong. */
  readonly rival: number
  /** Least probability at which a claim counts as the same, and as related. */
  readonly bands: { readonly same: number; readonly related: number }
}

const WITH_TITLES: Calibration = {
  weights: [1.83, 2.58, 0.98, -0.23, 1.37, 2.84, -0.09, 0.73, 0.92, -0.88, 2.23, 2.03, 0.6, -0.64, 2.19, 1.48, 1.66, 0],
  logistic: { bias: -3.9, margin: 0.202, lead: 0.631 },
  caps: { margin: 13, lead: 14.5 },
  rival: 9.2,
  bands: { same: 0.8, related: 0.2 },
}

const WORDS_ALONE: Calibration = {
  weights: [1.62, 3.7, 1.63, 0.34, 2.42, 0, 0, 1.34, 0.05, -1.33, 3.08, 0, 0, -0.41, 3.56, 2.03, 3.21, 0],
  logistic: { bias: -3.583, margin: 0.035, lead: 0.803 },
  caps: { margin: 9.5, lead: 10.5 },
  rival: 9.7,
  bands: { same: 0.92, related: 0.2 },
}

/** The weights for an index whose claims mostly stand under titles, or for bare claims. */
export function calibration(titled: boolean): Calibration {
  return titled ? WITH_TITLES : WORDS_ALONE
}
