import type { Notice } from './notices.ts'

/** Notices that count something. */
type CountedCode = Extract<Notice, { parameters: { readonly count: unknown } }>['code']

/** Counts what cannot be kept as it is, and tells it in the order in which it was first met. */
export class Tally {
  readonly #counts = new Map<CountedCode, number>()

  add(code: CountedCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  notices(): Notice[] {
    return [...this.#counts].map(([code, count]) => ({ code, parameters: { count } }) as Notice)
  }
}
