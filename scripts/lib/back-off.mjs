/**
 * How long to wait before a server that has ended is started again, and when to give up. Ends in a row count: that of one
 * which never answered, and of one which ended by itself soon after. One that was killed while it answered counts nothing.
 *
 * @param {{ first?: number, longest?: number, attempts?: number, steady?: number }} [limits] In milliseconds: the first
 *   pause and the longest, and how long a server must have answered to count as sound; how many ends in a row are too many.
 * @returns {(life: { answered: boolean, lasted: number, killed: boolean }) => { pause: number | null, ends: number }}
 *   Told of each end: the pause before the next start, null where there is none, and the ends in a row.
 */
export function backOff({ first = 250, longest = 8_000, attempts = 6, steady = 10_000 } = {}) {
  let ends = 0
  return ({ answered, lasted, killed }) => {
    ends = answered && (killed || lasted >= steady) ? 0 : ends + 1
    return { pause: ends >= attempts ? null : Math.min(first * 2 ** ends, longest), ends }
  }
}
