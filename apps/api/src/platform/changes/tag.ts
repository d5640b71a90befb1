import type { Tag } from '@sourceline/kept-answers'

// By what answers are purged, in one vocabulary. Headers write a record as its typed id (see `Tags`).

/** The tag of a record. */
export const recordTag = (type: string, uuid: string): Tag => `${type}:${uuid}`

/** The tag of every list of records of a type. */
export const listTag = (type: string): Tag => `list:${type}`

/** The tag of what depends on the search for words. */
export const searchTag: Tag = 'search'
