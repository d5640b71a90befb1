import type { z } from 'zod'
import { textblocks } from './blocks.ts'
import type { Body } from './body.ts'
import { contentText } from './inline.ts'
import { bodyLimits } from './limits.ts'

export interface BodyIssue {
  /** Where, as `content[2].content[0].marks[1].attrs.href`; empty for the body as a whole. */
  path: string
  /** What is wrong there and how to mend it. */
  message: string
}

type Path = ReadonlyArray<PropertyKey>

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('')

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}

const allowedTypes = {
  content:
    'paragraph, heading, blockquote, bulletList, orderedList, horizontalRule, codeBlock, pullQuote, tableFigure, image, ' +
    'gallery and embed hold other content; factBox stands at the top of a body, footnotes at its end; ' +
    'text, hardBreak and footnoteReference stand in paragraphs, headings and captions',
  marks:
    'the marks are claim, link, bold, code, italic, strike, subscript and superscript, and of what is suggested insertion, ' +
    'deletion and formatting; code blocks, credits and alternative texts have claim, insertion and deletion alone',
}

function describe(issue: z.core.$ZodIssue, input: unknown): string {
  const found = JSON.stringify(valueAt(input, issue.path))?.slice(0, 60)
  switch (issue.code) {
    case 'unrecognized_keys':
      if (issue.keys.some((key) => key === 'src' || key === 'url'))
        return (
          'has an address: a body names an image by its assetId, and an embed by its embedId; upload the file at ' +
          '/media/uploads, or give the address to createEmbed, to get one'
        )
      return `has ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}, which a body does not have: remove it`
    case 'invalid_union':
      if (!('discriminator' in issue)) return issue.message
      return `${found ?? 'a missing type'} is not allowed here: ${issue.path.includes('marks') ? allowedTypes.marks : allowedTypes.content}`
    case 'invalid_type':
      return `must be ${issue.expected}${found === undefined ? ' and is missing' : `, not ${found}`}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}${
        found === undefined ? ' and is missing' : `, not ${found}`
      }`
    default:
      return issue.message
  }
}

/** The problems that the schema found, each with its place and its cure. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], input: unknown): BodyIssue[] {
  return issues
    .slice(0, bodyLimits.issues)
    .map((issue) => ({ path: pathText(issue.path), message: describe(issue, input) }))
}

/** What makes an input too large to look at, or null. Walks without recursion, so that no depth can exhaust the stack. */
export function findExcess(input: unknown): string | null {
  const levels = bodyLimits.depth * 2 + 6
  let level: unknown[] = [input]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return `is nested too deeply: at most ${bodyLimits.depth} blocks within one another`
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  const bytes = new TextEncoder().encode(JSON.stringify(input) ?? '').length
  if (bytes > bodyLimits.bytes) return `takes ${bytes} bytes: a body may take ${bodyLimits.bytes}; split the article`
  return null
}

/** Blocks whose text is too long. */
export function findLongBlocks(body: Body): BodyIssue[] {
  return textblocks(body)
    .filter((block) => contentText(block.content).length > bodyLimits.blockText)
    .map((block) => ({
      path: block.attrs.id,
      message: `is too long: split it into blocks of at most ${bodyLimits.blockText} characters`,
    }))
}
