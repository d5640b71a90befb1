/** How many random edits the read model is followed through. */
export const readModelSteps = Number(process.env['READ_MODEL_STEPS'] ?? 120)
