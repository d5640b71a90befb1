/** Loaded into a process that is measured: tells on request what it holds once everything unused is collected. */
export interface MemoryUse {
  readonly type: 'memory'
  /** Bytes of JavaScript's objects, and of what they hold outside its heap. */
  readonly heap: number
  readonly external: number
  readonly resident: number
}

process.on('message', (asked) => {
  if (asked !== 'memory') return
  for (let turn = 0; turn < 2; turn += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ type: 'memory', heap: heapUsed, external, resident: rss } satisfies MemoryUse)
})
