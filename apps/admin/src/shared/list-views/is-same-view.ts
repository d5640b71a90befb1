/** What a list is narrowed and ordered by, as its address and its views say it. */
export type Parameters = readonly { readonly name: string; readonly value: string }[]

const written = (parameters: Parameters): string =>
  JSON.stringify(
    parameters.map(({ name, value }) => `${name}=${value}`).toSorted((one, other) => (one < other ? -1 : 1)),
  )

/** Whether two lists are narrowed and ordered by the same, in whatever order that is written. */
export const isSameView = (one: Parameters, other: Parameters): boolean => written(one) === written(other)
