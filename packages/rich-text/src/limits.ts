/** How much a body may hold. Above any article ever printed, below what would harm a server. */
export const bodyLimits = {
  /** Of the JSON, in bytes of UTF-8. */
  bytes: 1_000_000,
  /** Of nested nodes. */
  depth: 16,
  /** Of the text of one block, in UTF-16 code units. */
  blockText: 100_000,
  /** Of marks on the same words, claims included. */
  marks: 32,
  /** Of a link's address, in UTF-16 code units. */
  href: 2_048,
  /** Of the columns of a table. */
  tableColumns: 100,
  /** Of the places that rows and columns of a table make. */
  tablePlaces: 10_000,
  /** Of the footnotes of a body. */
  footnotes: 1_000,
  /** Of the images of a body. */
  images: 200,
  /** Of the embeds of a body. */
  embeds: 100,
  /** Of problems that are reported at once. */
  issues: 20,
} as const
