/** Words that place a period against now; before `year`, `month`, `week` and their like. */
export const WHICH: ReadonlySet<string> = new Set(
  'last this next first second third fourth previous coming past current'.split(' '),
)

export const SPANS: ReadonlySet<string> = new Set(
  'year month week quarter season decade century term half weekend night morning'.split(' '),
)
