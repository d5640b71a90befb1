import {
  type BlockDiff,
  type BlockSetting,
  bodyFromText,
  type Body,
  contentText,
  countingBlockIds,
  diffBodies,
  type DiffSegment,
  emptyBody,
  parseBody,
  type Textblock,
} from '@sourceline/rich-text'
import type { JSONContent } from '@tiptap/core'
import { t } from '../words/words.ts'

/** The text of one version of an article. */
export interface VersionText {
  headline: string
  dek: string
  body: JSONContent
}

/** A part of the text of two versions, in the order of the later one. */
export interface ComparedPart {
  key: string
  kind: 'headline' | 'dek' | Textblock['type']
  /** What it is part of, in words; null for plain text. */
  setting: string | null
  change: 'same' | 'added' | 'removed' | 'changed'
  /** What else than the words changed, as "claims marked". */
  besides: string[]
  segments: DiffSegment[]
}

const aspects = (): Readonly<Record<string, string>> => ({ form: t('form'), claims: t('claims marked') })

const settings = (): Readonly<Record<BlockSetting, string>> => ({
  pullQuote: t('Pull quote'),
  factBox: t('Fact box'),
  tableFigure: t('Table caption'),
  tableCell: t('Table cell'),
  tableHeader: t('Table header'),
  image: t('Image caption'),
  embed: t('Embed caption'),
  footnote: t('Footnote'),
})

/** A line as a body of one block, so that lines are compared as blocks are. */
const asBody = (line: string): Body => bodyFromText(line, { newId: countingBlockIds(), lineFeed: 'space' })

function bodyOf(json: JSONContent): Body {
  const parsed = parseBody(json)
  return parsed.ok ? parsed.body : emptyBody()
}

function segmentsIn(diff: BlockDiff): DiffSegment[] {
  if (diff.kind === 'changed') return diff.segments
  return [{ kind: diff.kind, text: contentText(diff.block.content) }]
}

const isEmpty = (segments: readonly DiffSegment[]): boolean => segments.every(({ text }) => text.trim() === '')

/** What stands for an image or an embed without a caption. */
const wordless = (): Readonly<Partial<Record<BlockSetting, string>>> => ({
  image: t('Image without a caption'),
  embed: t('Embed without a caption'),
})

/** The words of a block; of an image or an embed without a caption, that it is one. */
function wordsIn(diff: BlockDiff, type: Textblock['type']): DiffSegment[] {
  const segments = segmentsIn(diff)
  const words = type === 'caption' && diff.setting && isEmpty(segments) ? wordless()[diff.setting] : undefined
  return words === undefined ? segments : [{ kind: diff.kind === 'changed' ? 'same' : diff.kind, text: words }]
}

/** What else than the words of a block changed, in words. */
function besidesOf(diff: BlockDiff): string[] {
  if (diff.kind !== 'changed') return []
  const isImage = diff.setting === 'image' && diff.after.type === 'caption'
  return diff.aspects.flatMap((aspect) =>
    isImage && aspect === 'form' ? t('another image') : (aspects()[aspect] ?? []),
  )
}

/** What a block is in words, where its type alone tells. */
function settingOfType(type: Textblock['type']): string | null {
  switch (type) {
    case 'codeBlock':
      return t('Code')
    case 'credit':
      return t('Image credit')
    case 'altText':
      return t('Image description')
    default:
      return null
  }
}

function partOf(diff: BlockDiff, key: string, kind?: ComparedPart['kind']): ComparedPart {
  const block = diff.kind === 'changed' ? diff.after : diff.block
  const setting = settingOfType(block.type) ?? (diff.setting && settings()[diff.setting])
  return {
    key,
    kind: kind ?? block.type,
    setting,
    change: diff.kind,
    besides: besidesOf(diff),
    segments: wordsIn(diff, block.type),
  }
}

function compareLines(before: string, after: string, kind: 'headline' | 'dek'): ComparedPart[] {
  if (before === '' && after === '') return []
  if (before === '' || after === '') {
    const change = before === '' ? 'added' : 'removed'
    return [
      { key: kind, kind, setting: null, change, besides: [], segments: [{ kind: change, text: before || after }] },
    ]
  }
  return diffBodies(asBody(before), asBody(after)).map((diff, index) => partOf(diff, `${kind}${index}`, kind))
}

/** What two versions of an article have in common and what not, word by word. Blocks without words are left out, but for images. */
export function compareVersions(before: VersionText, after: VersionText): ComparedPart[] {
  const body = diffBodies(bodyOf(before.body), bodyOf(after.body)).map((diff, index) => partOf(diff, `body${index}`))
  return [
    ...compareLines(before.headline, after.headline, 'headline'),
    ...compareLines(before.dek, after.dek, 'dek'),
    ...body.filter(({ segments }) => !isEmpty(segments)),
  ]
}

/** The parts of the later version alone, with nothing told of the earlier one. */
export function laterAlone(parts: readonly ComparedPart[]): ComparedPart[] {
  return parts
    .filter(({ change }) => change !== 'removed')
    .map((part) => ({
      ...part,
      change: 'same',
      besides: [],
      segments: part.segments.filter(({ kind }) => kind !== 'removed').map(({ text }) => ({ kind: 'same', text })),
    }))
}

/** Parts that differ, or how many in a row do not. */
export type PartRun = { kind: 'part'; part: ComparedPart } | { kind: 'same'; key: string; count: number }

/** Parts with what is the same in both versions reduced to its number, so that the differences stand out. */
export function differences(parts: readonly ComparedPart[]): PartRun[] {
  const runs: PartRun[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.change !== 'same') runs.push({ kind: 'part', part })
    else if (last?.kind === 'same') last.count += 1
    else runs.push({ kind: 'same', key: part.key, count: 1 })
  }
  return runs
}

/** How many words are only in the later version, and how many only in the earlier one. */
export function countWords(parts: readonly ComparedPart[]): { added: number; removed: number } {
  const count = (kind: DiffSegment['kind']): number =>
    parts
      .flatMap(({ segments }) => segments)
      .filter((segment) => segment.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0)
  return { added: count('added'), removed: count('removed') }
}
