/** How much one operation may ask for: depth, fields, and cost (lists count their length). */
export const limits = {
  delivery: { depth: 14, breadth: 400, complexity: 400_000 },
  editorial: { depth: 16, breadth: 800, complexity: 2_000_000 },
}

/** The most tokens of one document. */
export const maxTokens = { delivery: 4_000, editorial: 10_000 }

/** For how many seconds a published answer may be kept unless the operator says otherwise. */
export const standardKeepFor = 10
