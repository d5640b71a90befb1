const grown = (size: number, needed: number): number => Math.max(needed, Math.ceil(size * 1.4) + 64)

function growTo(array: Uint32Array, needed: number): Uint32Array {
  if (needed <= array.length) return array
  const larger = new Uint32Array(grown(array.length, needed))
  larger.set(array)
  return larger
}

/**
 * Many lists of 32-bit numbers in one array: list n is `data[start[n] .. start[n] + length[n])`.
 * Each list has room for a power of two; outgrown rooms are used again by other lists.
 */
export class ListPool {
  data: Uint32Array = new Uint32Array(1024)
  start: Uint32Array = new Uint32Array(256)
  length: Uint32Array = new Uint32Array(256)
  #end = 0
  #room = new Uint8Array(256)
  readonly #free: number[][] = Array.from({ length: 32 }, () => [])

  /** Number of entries in a list; 0 for one never written. */
  count(list: number): number {
    return this.length[list] ?? 0
  }

  at(list: number, index: number): number {
    return this.data[(this.start[list] ?? 0) + index] ?? 0
  }

  /** First index whose value is not below `value`, in a list kept in rising order. */
  lowerBound(list: number, value: number): number {
    let low = 0
    let high = this.count(list)
    if (high > 0 && this.at(list, high - 1) < value) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(list, middle) < value) low = middle + 1
      else high = middle
    }
    return low
  }

  insertAt(list: number, index: number, value: number): void {
    const count = this.count(list)
    this.#reserve(list, count + 1)
    const from = (this.start[list] ?? 0) + index
    if (index < count) this.data.copyWithin(from + 1, from, from + count - index)
    this.data[from] = value
    this.length[list] = count + 1
  }

  removeAt(list: number, index: number): void {
    const count = this.count(list)
    const from = (this.start[list] ?? 0) + index
    this.data.copyWithin(from, from + 1, from + count - index)
    this.length[list] = count - 1
    if (count === 1) this.#release(list)
  }

  replace(list: number, values: readonly number[]): void {
    this.#reserve(list, values.length)
    this.data.set(values, this.start[list] ?? 0)
    this.length[list] = values.length
    if (values.length === 0) this.#release(list)
  }

  #release(list: number): void {
    const room = this.#room[list] ?? 0
    if (room > 0) this.#free[room]?.push(this.start[list] ?? 0)
    this.#room[list] = 0
  }

  #reserve(list: number, needed: number): void {
    if (list >= this.start.length) this.#widen(list + 1)
    const room = this.#room[list] ?? 0
    if (needed === 0 || (room > 0 && needed <= 1 << (room - 1))) return
    const size = 33 - Math.clz32(needed - 1)
    const start = this.#claim(size)
    const old = this.start[list] ?? 0
    this.data.copyWithin(start, old, old + (this.length[list] ?? 0))
    this.#release(list)
    this.start[list] = start
    this.#room[list] = size
  }

  #claim(room: number): number {
    const free = this.#free[room]?.pop()
    if (free !== undefined) return free
    const start = this.#end
    this.#end += 1 << (room - 1)
    this.data = growTo(this.data, this.#end)
    return start
  }

  #widen(needed: number): void {
    this.start = growTo(this.start, needed)
    this.length = growTo(this.length, needed)
    const room = new Uint8Array(this.start.length)
    room.set(this.#room)
    this.#room = room
  }
}
