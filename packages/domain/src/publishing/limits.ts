/** The most characters (UTF-16 code units) that one imported text may have. */
export const longestText = 500_000

/** The largest file that is read as an article, in bytes. */
export const largestFile = 5_000_000
