/** How many random edits the read model is followed through. */
export const readModelSteps = Number(process.env['READ_MODEL_STEPS'] ?? 120)

/** How many random edits and reads the cache of answers is followed through. */
export const answerCacheSteps = Number(process.env['ANSWER_CACHE_STEPS'] ?? 400)

/** From which number these are drawn; told when they fail, so that they can be repeated. */
export const answerCacheSeed = Number(process.env['ANSWER_CACHE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
