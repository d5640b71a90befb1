declare const shown: unique symbol

/**
 * What the clock shows while something is done. A type of its own, so that a moment from which
 * readers are to see something (an embargo) cannot stand in for it.
 */
export type Now = Date & { readonly [shown]: true }

/** Takes a moment for the present: what the database's clock told, or the past that a sample newsroom is played in. */
export const asNow = (moment: Date): Now => moment as Now

/** Tells the present; replaced where a test needs another one. */
export type Clock = () => Date

/** The machine's clock. */
export const systemClock: Clock = () => new Date()
