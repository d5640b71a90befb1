/** The most characters (UTF-16 code units) that one imported text may have. */
export const longestText = 500_000
