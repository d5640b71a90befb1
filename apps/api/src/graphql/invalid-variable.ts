const echo = /^Variable "\$(\w+)" got invalid value [^]*$/

/** What graphql-js says of a variable at the end of its message without repeating the value. */
const causes = [
  /Field "\w+" is not defined by type "\w+"\.(?: Did you mean [\w" ,?]+)?$/,
  /Field "\w+" of required type "[\w![\]]+" was not provided\.$/,
  /A Date(?:Time)? is written like [-\w:]+(?:, with a time zone)?\.$/,
  /Expected (?:non-nullable )?type "[\w![\]]+"(?: not to be null| to be an object)\.$/,
] as const

/**
 * Says what is wrong with a variable without its value: that may be a secret, and errors are kept by programs that
 * would keep no secret. Other messages stay as they are.
 */
export function withoutValue(message: string): string {
  const [, variable] = echo.exec(message) ?? []
  if (variable === undefined) return message
  const path = message.match(/ at "([\w.[\]]+)"; /)?.[1] ?? variable
  const cause = causes.map((form) => form.exec(message)?.[0]).find((found) => found !== undefined)
  return `Variable "$${variable}" got an invalid value at "${path}": ${cause ?? 'it is not of the declared type.'}`
}
