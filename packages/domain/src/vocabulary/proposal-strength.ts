/** What a proposal must reach to be kept at all. */
const leastKept = 0.4

/** What it must reach to be accepted together with others. */
const leastSure = 0.5

/** Whether a proposal is worth an editor's time: what scores less is not kept. `score` is from 0 to 1. */
export const isWorthKeeping = (score: number): boolean => score >= leastKept

/** Whether a proposal is to be looked at by itself: accepting all leaves it out. `score` is from 0 to 1. */
export const isWeak = (score: number): boolean => score < leastSure
