import { words } from '../word-list.ts'

/** Words that place a period against now; before `year`, `month`, `week` and their like. */
export const WHICH = words('last this next first second third fourth previous coming past current')

/** Words that name a span of time. */
export const SPANS = words('year month week quarter season decade century term half weekend night morning')
