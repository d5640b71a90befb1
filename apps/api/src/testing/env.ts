/** How many random edits the read model is followed through. */
export const readModelSteps = Number(process.env['READ_MODEL_STEPS'] ?? 120)

/** How many random edits and reads the cache of answers is followed through. */
export const answerCacheSteps = Number(process.env['ANSWER_CACHE_STEPS'] ?? 400)

/** From which number these are drawn; told when they fail, so that they can be repeated. */
export const answerCacheSeed = Number(process.env['ANSWER_CACHE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** What the graphs are asked that nobody would ask, and from which number it is drawn; told when something is found. */
export const fuzzing = {
  documents: Number(process.env['FUZZ_DOCUMENTS'] ?? 600),
  requests: Number(process.env['FUZZ_REQUESTS'] ?? 600),
  seed: Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31)),
  /** Which of those that the seed gives is the first: one that was found is drawn again alone. */
  first: Number(process.env['FUZZ_FIRST'] ?? 0),
}
