import { diffArrays, diffWordsWithSpace } from 'diff'
import { type BlockSetting, type LocatedBlock, blocks } from './blocks.ts'
import type { BlockId, Body, EditedMark, Textblock } from './body.ts'
import { contentText } from './inline.ts'

/** A run of words that both versions have, or one of them. */
export interface DiffSegment {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** What of a block can change besides its place: its words, its level or emphasis or links, its claim marks. */
export type ChangedAspect = 'text' | 'form' | 'claims'

/** What a block is part of, in the newer version where both have it. */
interface Placed {
  setting: BlockSetting | null
}

export type BlockDiff = Placed &
  (
    | { kind: 'same'; moved: boolean; block: Textblock }
    | { kind: 'added'; block: Textblock }
    | { kind: 'removed'; block: Textblock }
    | {
        kind: 'changed'
        moved: boolean
        before: Textblock
        after: Textblock
        aspects: ChangedAspect[]
        segments: DiffSegment[]
      }
  )

/** How much of the shorter block two blocks must share, in characters, to count as one block that was rewritten. */
const kinship = 0.5

/** Blocks that differ by more words than this are shown as replaced: comparing them would take seconds. */
const maxEditLength = 500
/** Bodies that differ by more blocks than this are shown as replaced as a whole. */
const maxChangedBlocks = 2_000

/**
 * Compares two versions of a body, block by block, in the order of the newer one; a removed block
 * stands where it was taken out. Blocks are the same by id, else by equal text, else, where one was
 * taken out and another put in, by sharing half of their words. Rules, spans of cells and the nesting of lists are not compared.
 */
export function diffBodies(before: Body, after: Body): BlockDiff[] {
  const old = blocks(before)
  const now = blocks(after)
  const twins = findTwins(old, now)
  const oldKeys = new Map([...twins].map(([nowId, { id }]) => [id, nowId]))
  const oldById = new Map(old.map((block) => [block.id, block]))
  const nowById = new Map(now.map((block) => [block.id, block]))
  const keyOf = ({ id }: LocatedBlock): string => oldKeys.get(id) ?? `removed ${id}`
  const result: BlockDiff[] = []
  const newer = now.map(({ id }) => id)
  const older = old.map(keyOf)
  const changes = diffArrays(older, newer, { maxEditLength: maxChangedBlocks }) ?? [
    { value: older, added: false, removed: true },
    { value: newer, added: true, removed: false },
  ]
  for (const { value, added, removed } of changes) {
    for (const key of value) {
      const block = nowById.get(key)
      if (removed) {
        const gone = oldById.get(key.replace(/^removed /, ''))
        if (!block && gone) result.push({ kind: 'removed', block: gone.node, setting: gone.setting })
      } else if (block) result.push(compare(twins.get(key), block, added))
    }
  }
  return result
}

/** The old block for each new one that has one, by the new one's id. */
function findTwins(old: readonly LocatedBlock[], now: readonly LocatedBlock[]): Map<BlockId, LocatedBlock> {
  const twins = new Map<BlockId, LocatedBlock>()
  const free = new Map(old.map((block) => [block.id, block]))
  const pair = (block: LocatedBlock, twin: LocatedBlock | undefined): void => {
    if (twin === undefined || twins.has(block.id)) return
    twins.set(block.id, twin)
    free.delete(twin.id)
  }
  for (const block of now) pair(block, free.get(block.id))
  const byText = new Map([...free.values()].map((block) => [block.text, block]))
  for (const block of now) {
    const twin = byText.get(block.text)
    if (twin && free.has(twin.id)) pair(block, twin)
  }
  const placeOf = new Map(old.map((block, place) => [block, place]))
  for (const [index, block] of now.entries()) {
    if (twins.has(block.id)) continue
    const above = twins.get(now[index - 1]?.id ?? '')
    const next = old[above === undefined ? 0 : (placeOf.get(above) ?? -1) + 1]
    if (next && free.has(next.id) && isKin(next.text, block.text)) pair(block, next)
  }
  return twins
}

function isKin(before: string, after: string): boolean {
  const shared = segmentsOf(before, after)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  return shared >= kinship * Math.min(before.length, after.length) && shared > 0
}

function compare(twin: LocatedBlock | undefined, block: LocatedBlock, moved: boolean): BlockDiff {
  const { node, setting } = block
  if (twin === undefined) return { kind: 'added', block: node, setting }
  const aspects = changedAspects(twin, block)
  if (aspects.length === 0) return { kind: 'same', moved, block: node, setting }
  return {
    kind: 'changed',
    moved,
    before: twin.node,
    after: node,
    setting,
    aspects,
    segments: segmentsOf(twin.text, block.text),
  }
}

function changedAspects(before: LocatedBlock, after: LocatedBlock): ChangedAspect[] {
  const hasNewText = before.text !== after.text
  const differs = (accepts: (mark: EditedMark) => boolean): boolean =>
    !hasNewText && runsOf(before, accepts) !== runsOf(after, accepts)
  const hasNewForm = formOf(before) !== formOf(after) || differs((mark) => mark.type !== 'claim')
  return [
    ...(hasNewText ? ['text' as const] : []),
    ...(hasNewForm ? ['form' as const] : []),
    ...(differs((mark) => mark.type === 'claim') ? ['claims' as const] : []),
  ]
}

/** What a block is, apart from its words. */
const formOf = ({ node, setting, image }: LocatedBlock): string =>
  JSON.stringify([
    setting,
    node.type === 'caption' || node.type === 'credit' || node.type === 'altText' ? node.type : '',
    node.type === 'caption' ? image?.attrs : null,
    node.type === 'heading' ? node.attrs.level : 0,
    node.type === 'codeBlock' ? [node.attrs.language] : null,
    (node.content ?? []).flatMap((inline) => (inline.type === 'footnoteReference' ? [inline.attrs.noteId] : [])),
  ])

/** The runs of a block's text that carry the same marks, as they can be compared. */
function runsOf({ node: block }: LocatedBlock, accepts: (mark: EditedMark) => boolean): string {
  const runs: Array<{ key: string; text: string }> = []
  for (const node of block.content ?? []) {
    const key = JSON.stringify(
      (node.marks ?? [])
        .filter(accepts)
        .map((mark) => [
          mark.type,
          'attrs' in mark ? Object.entries(mark.attrs).sort(([one], [other]) => (one < other ? -1 : 1)) : [],
        ]),
    )
    const text = contentText([node])
    const last = runs.at(-1)
    if (text === '') continue
    if (last?.key === key) last.text += text
    else runs.push({ key, text })
  }
  return JSON.stringify(runs.map(({ key, text }) => [key, text]))
}

function segmentsOf(before: string, after: string): DiffSegment[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength })
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
