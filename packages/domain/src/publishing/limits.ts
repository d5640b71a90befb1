/** The most characters (UTF-16 code units) that one imported text may have to be read while somebody waits; a longer one is a job. */
export const longestText = 500_000

/** The most characters (UTF-16 code units) that an imported article may have: what a body may hold once its claims are marked. */
export const longestArticle = 750_000

/** The largest file that is sent to be imported, in bytes. */
export const largestFile = 5_000_000

/** The largest file that is imported, in bytes, and the most characters of a text with its markup. */
export const largestArchive = 50_000_000
