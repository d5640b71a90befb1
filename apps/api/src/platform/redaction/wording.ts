/**
 * How the words of a column are blanked: prose, an address, a slug, any JSON, a list of addresses, a body, the anchors of
 * passages, what is suggested in a body, and the plain text that is derived from the body of the same row.
 */
export type Wording = 'text' | 'address' | 'slug' | 'json' | 'list' | 'body' | 'suggested' | 'spans' | 'plain-text'
