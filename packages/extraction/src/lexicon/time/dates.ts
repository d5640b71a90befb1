import { words } from '../word-list.ts'

/** Words in front of a weekday or month that tell which one, or that it is any: "every Monday". */
export const undatedBefore = words('on last next this every each the a')

/** Words in front of a weekday that make it the name of a certain day: "Black Friday". */
export const dayNames = words(`
  Super Black Good Ash Bloody Palm Easter Holy Cyber Giving Shrove Maundy Fat Whit Pancake Spy Mothering Red`)

/** Prepositions behind which a day is written without "on": "since Monday". */
export const bareDayPrepositions = words('as of since until by till from after before to with than for')

/** Prepositions behind which a period is written without "in": "since last year". */
export const barePeriodPrepositions = words('in of for from since until by during to than before after')

/** Short forms of months in front of a full stop: "Oct. 31". */
export const shortMonths = words('jan feb mar apr jun jul aug sep sept oct nov dec')
