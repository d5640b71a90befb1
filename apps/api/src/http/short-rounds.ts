/** For how long requests are begun before it is looked at what else has come, in milliseconds. */
const round = 5

/**
 * Has requests begun for a few milliseconds at a time, in the order in which they came; those whose sender has hung up are not.
 *
 * Node takes in one new connection each time its loop comes round. Where many ask on connections that are open, a round that
 * begins all of their requests is long, and whoever comes new waits for as many rounds as others came before: for seconds, only to
 * be told that there is no place.
 */
export function inShortRounds<Request, Response extends { readonly destroyed: boolean }>(
  begin: (request: Request, response: Response) => void,
): (request: Request, response: Response) => void {
  let waiting: (readonly [Request, Response])[] = []
  const beginSome = (): void => {
    const end = performance.now() + round
    let begun = 0
    for (const [request, response] of waiting) {
      begun += 1
      if (!response.destroyed) begin(request, response)
      if (performance.now() >= end) break
    }
    waiting = waiting.slice(begun)
    if (waiting.length > 0) setImmediate(beginSome)
  }
  return (request, response) => {
    waiting.push([request, response])
    if (waiting.length === 1) setImmediate(beginSome)
  }
}
