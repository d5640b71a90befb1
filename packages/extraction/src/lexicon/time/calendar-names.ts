/** The months, January first, as they are written. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** The days of the week, Sunday first, as they are written. */
export const weekdayNames: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The names of months and weekdays in lower case. */
export const calendarWords: readonly string[] = [...monthNames, ...weekdayNames].map((name) => name.toLowerCase())
