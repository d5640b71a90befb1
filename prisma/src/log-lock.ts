/** The advisory lock that is held, until commit, by whoever takes positions in the change log. */
export const logLock = 0x50_71
