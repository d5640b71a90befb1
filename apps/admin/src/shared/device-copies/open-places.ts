const lockOf = (copyId: string): string => `sourceline device copy ${copyId}`

/**
 * Holds a copy's place for as long as its editor is open, so that other tabs do not offer as lost what is being written
 * here; returns how to give it up. Browsers have Web Locks on secure origins only: elsewhere other tabs offer it.
 */
export function holdPlace(copyId: string): () => void {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  if ('locks' in navigator) void navigator.locks.request(lockOf(copyId), () => held)
  return release
}

/** Which of some copies are being written to in another tab. */
export async function placesHeld(copyIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  return new Set(copyIds.filter((id) => names.has(lockOf(id))))
}
