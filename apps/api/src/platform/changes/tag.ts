/**
 * By what answers are purged, in one vocabulary: a record by its type and UUID, the lists of a type, the search. Headers
 * write the first as a typed id (see `Tags`).
 */
export type Tag = string

/** The tag of a record. */
export const recordTag = (type: string, uuid: string): Tag => `${type}:${uuid}`

/** The tag of every list of records of a type. */
export const listTag = (type: string): Tag => `list:${type}`

/** The tag of what depends on the search for words. */
export const searchTag: Tag = 'search'
