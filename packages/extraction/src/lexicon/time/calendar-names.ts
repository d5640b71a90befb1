/** The months, January first, as they are written. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** The days of the week, Sunday first, as they are written. */
export const weekdayNames: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** Names of months and weekdays as they are written, which are nobody's. */
export const calendarNames: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames])

/** The same in lower case. */
export const calendarWords: readonly string[] = [...calendarNames].map((name) => name.toLowerCase())
