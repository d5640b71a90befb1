import { words } from '../word-list.ts'
import { calendarWords } from './calendar-names.ts'

/** Times that open a clause behind a comma: ", days after". */
export const momentWords = words(
  'seconds minutes hours days weeks months years shortly moments hour day week month year',
)

/** Words in front of a unit of time that tell which one: "late last month". */
export const whichTime = words('last this next that every each earlier later late early')

/** Times that "the" or "that" singles out by themselves: "that week". */
export const plainTimes = words(`
  week weeks month months year years day days morning mornings afternoon afternoons evening evenings night nights
  weekend weekends time times`)

/** Units and seasons, one or several: "two weeks ago". */
export const timeUnits = words(`
  second seconds minute minutes hour hours day days week weeks weekend weekends fortnight fortnights month months
  quarter quarters season seasons year years decade decades century centuries morning mornings afternoon
  afternoons evening evenings night nights spring springs summer summers autumn autumns fall falls winter winters`)

/** Words that are a time by themselves: "said Monday". */
export const timeWords: ReadonlySet<string> = new Set([
  ...words('yesterday today tonight tomorrow earlier later recently'),
  ...calendarWords,
])
