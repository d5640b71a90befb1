/** How much may be said about one article. */
export const commentLimits = {
  /** Characters of one comment. */
  text: 5_000,
  /** Characters of the words that a thread is about. */
  words: 20_000,
  /** People whom one comment mentions. */
  mentioned: 20,
  /** Threads of one article, resolved ones among them. */
  threads: 500,
  /** Answers in one thread. */
  answers: 200,
} as const
