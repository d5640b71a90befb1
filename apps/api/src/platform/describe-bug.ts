/** An error that nobody expected: where it came from, without what a database attaches to it, because that can hold whole rows. */
export function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
