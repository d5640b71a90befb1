import type { JSONContent } from '@tiptap/core'

/** A part of a text in three versions: the one that both others began with, and what each of two editors made of it. */
interface Versions<Part> {
  base: Part
  mine: Part
  theirs: Part
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What goes on of three versions of one thing: the one that an editor changed, or null where both did, each in another
 * way.
 */
export function mergePart<Part>({ base, mine, theirs }: Versions<Part>): { merged: Part } | null {
  if (isSame(base, mine)) return { merged: theirs }
  return isSame(base, theirs) || isSame(mine, theirs) ? { merged: mine } : null
}

/** Blocks that are merged part by part where both editors changed something in them. Tables and images are not. */
const containers = new Set([
  'doc',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'factBox',
  'footnotes',
  'footnote',
])

/** The first id in a block: its own, or of the first block of text within. */
function firstId({ attrs, content = [] }: JSONContent): string | null {
  const id: unknown = attrs?.['id']
  if (typeof id === 'string') return id
  for (const child of content) {
    const found = firstId(child)
    if (found !== null) return found
  }
  return null
}

/** Blocks by what stays the same about them while they are edited; null where two of them have that in common. */
function byKey(list: readonly JSONContent[]): Map<string, JSONContent> | null {
  const keyed = new Map<string, JSONContent>()
  let above = 'the beginning'
  for (const block of list) {
    const id = firstId(block)
    // The footnotes of a body are one list; what has no words is known by what it stands below.
    const name = block.type === 'footnotes' ? '' : (id ?? `below ${above}`)
    const key = `${block.type} ${name}`
    if (keyed.has(key)) return null
    keyed.set(key, block)
    above = key
  }
  return keyed
}

type Keyed = Versions<Map<string, JSONContent>>

/** Whose order goes on: of the blocks that all have, only one editor can have moved some. Null where both did. */
function leadOf({ base, mine, theirs }: Keyed): 'mine' | 'theirs' | null {
  const inAll = (key: string): boolean => base.has(key) && mine.has(key) && theirs.has(key)
  const orderOf = (version: Map<string, JSONContent>): string[] => [...version.keys()].filter(inAll)
  const order = mergePart({ base: orderOf(base), mine: orderOf(mine), theirs: orderOf(theirs) })
  if (order === null) return null
  return isSame(order.merged, orderOf(theirs)) ? 'theirs' : 'mine'
}

/** What goes on of one block, which is no block where it was deleted; null where both changed it, each in another way. */
function settleBlock(key: string, { base, mine, theirs }: Keyed): { merged: JSONContent | null } | null {
  const [before, ours, other] = [base.get(key), mine.get(key), theirs.get(key)]
  if (ours !== undefined && other !== undefined && before !== undefined) {
    const merged = mergeBlock({ base: before, mine: ours, theirs: other })
    return merged && { merged }
  }
  return mergePart({ base: before ?? null, mine: ours ?? null, theirs: other ?? null })
}

/** The keys of both versions in one order: of what both put in one place, what was saved first comes first. */
function orderedKeys(versions: Keyed, lead: 'mine' | 'theirs'): string[] {
  const { base } = versions
  const other = versions[lead === 'mine' ? 'theirs' : 'mine']
  const keys = [...versions[lead].keys()]
  let above = -1
  for (const key of other.keys()) {
    const at = keys.indexOf(key)
    if (at >= 0) above = at
    else {
      const isTheirOwn = (next: string | undefined): boolean =>
        lead === 'theirs' && next !== undefined && !base.has(next) && !other.has(next)
      while (isTheirOwn(keys[above + 1])) above += 1
      above += 1
      keys.splice(above, 0, key)
    }
  }
  return keys
}

function mergeLists(lists: Versions<readonly JSONContent[]>): JSONContent[] | null {
  const [base, mine, theirs] = [byKey(lists.base), byKey(lists.mine), byKey(lists.theirs)]
  if (base === null || mine === null || theirs === null) return null
  const versions = { base, mine, theirs }
  const lead = leadOf(versions)
  if (lead === null) return null
  const merged: JSONContent[] = []
  for (const key of orderedKeys(versions, lead)) {
    const settled = settleBlock(key, versions)
    if (settled === null) return null
    if (settled.merged !== null) merged.push(settled.merged)
  }
  return merged
}

function mergeBlock({ base, mine, theirs }: Versions<JSONContent>): JSONContent | null {
  const whole = mergePart({ base, mine, theirs })
  if (whole !== null) return whole.merged
  if (!containers.has(mine.type ?? '')) return null
  const attrs = mergePart({ base: base.attrs, mine: mine.attrs, theirs: theirs.attrs })
  const content = mergeLists({ base: base.content ?? [], mine: mine.content ?? [], theirs: theirs.content ?? [] })
  if (attrs === null || content === null) return null
  return { ...mine, ...(attrs.merged && { attrs: attrs.merged }), content }
}

/** Whether a body names each block once, and has every footnote that it refers to. */
function isWhole(body: JSONContent): boolean {
  const ids: string[] = []
  const notes = new Set<unknown>()
  const references: unknown[] = []
  const read = ({ type, attrs, content = [] }: JSONContent): void => {
    if (type === 'footnote') notes.add(attrs?.['id'])
    else if (type === 'footnoteReference') references.push(attrs?.['noteId'])
    else if (typeof attrs?.['id'] === 'string') ids.push(attrs['id'])
    content.forEach(read)
  }
  read(body)
  return new Set(ids).size === ids.length && references.every((noteId) => notes.has(noteId))
}

/**
 * What two editors made of one body, block by block: what only one of them changed, added, moved or deleted goes on. Null
 * where both changed the same block, each in another way, or where one deleted what the other changed.
 */
export function mergeBodies(versions: Versions<JSONContent>): JSONContent | null {
  const merged = mergeBlock(versions)
  return merged !== null && isWhole(merged) ? merged : null
}
