/** Tells the present; replaced where a test needs another one. */
export type Clock = () => Date

/** The machine's clock. */
export const systemClock: Clock = () => new Date()
