import { words } from '../word-list.ts'

/** Words for times, measures and turns of phrase, which say nothing themselves. */
export const times = words(`
  yesterday today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february march
  april june july august september october november december weekend weekday week month year day hour morning
  afternoon evening night noon midnight midday spring summer autumn winter decade century season quarter addition
  turn fact contrast response part total average general particular short`)

/** Words for anybody at all: what they leave unsaid is nobody's silence. */
export const anybody = words(
  'those people anyone anybody everyone everybody someone somebody nobody noone whoever many most others one you each',
)

/** Tells whether a lower-case word names a time or nothing, so that it can be no source. */
export const isTimeOrNothing = (lower: string): boolean => times.has(lower)
/** Words for no one at all: what they are said to have said, nobody said. */
export const noOne = words('nobody none no-one neither')

/** Tells whether a lower-case word means no one in particular. */
export const isAnybody = (lower: string): boolean => anybody.has(lower)
/** Tells whether the subject that opens with these two lower-case words is no one at all: "nobody", "no official". */
export const isNoOne = (first: string): boolean => noOne.has(first) || first === 'no'
