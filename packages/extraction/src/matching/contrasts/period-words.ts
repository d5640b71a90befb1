/** Names of months and days, as written without capitals. */
export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

export const DAYS: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** Words that place a period against now; before `year`, `month`, `week` and their like. */
export const WHICH: ReadonlySet<string> = new Set(
  'last this next first second third fourth previous coming past current'.split(' '),
)

export const SPANS: ReadonlySet<string> = new Set(
  'year month week quarter season decade century term half weekend night morning'.split(' '),
)
