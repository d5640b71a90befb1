import { describe, expect, it } from 'vitest'
import { countingBlockIds } from './block-id.ts'
import type { Body } from './body.ts'
import { markClaim } from './claim-marks.ts'
import { bodyFromText } from './create-body.ts'
import { diffBodies, type DiffSegment } from './diff-bodies.ts'
import { contentText } from './inline.ts'

const body = (text: string, prefix = 'b_'): Body => bodyFromText(text, { newId: countingBlockIds(prefix) })
const withBlocks = ({ content }: Body, ...order: number[]): Body => ({
  type: 'doc',
  content: order.flatMap((index) => content[index] ?? []),
})

const written = ({ kind, text }: DiffSegment): string =>
  kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`

function summary(before: Body, after: Body): string[] {
  return diffBodies(before, after).map((diff) => {
    if (diff.kind === 'changed')
      return `${diff.moved ? 'moved ' : ''}changed ${diff.aspects.join('+')}: ${diff.segments.map(written).join('')}`
    return `${diff.kind === 'same' && diff.moved ? 'moved ' : ''}${diff.kind}: ${contentText(diff.block.content)}`
  })
}

describe('the comparison of two revisions', () => {
  const first = body('One is here.\nTwo is here.\nThree is here.')

  it('finds nothing where nothing changed', () => {
    expect(summary(first, first)).toEqual(['same: One is here.', 'same: Two is here.', 'same: Three is here.'])
  })

  it('shows which words of a paragraph changed', () => {
    expect(summary(first, body('One is here.\nTwo was here.\nThree is here.'))[1]).toBe(
      'changed text: Two [-is-]{+was+} here.',
    )
  })

  it('shows paragraphs that were added, taken out and moved', () => {
    expect(summary(first, withBlocks(first, 0, 2))).toEqual([
      'same: One is here.',
      'removed: Two is here.',
      'same: Three is here.',
    ])
    expect(summary(withBlocks(first, 0, 2), first)).toEqual([
      'same: One is here.',
      'added: Two is here.',
      'same: Three is here.',
    ])
    expect(summary(first, withBlocks(first, 2, 0, 1))).toEqual([
      'moved same: Three is here.',
      'same: One is here.',
      'same: Two is here.',
    ])
  })

  it('knows paragraphs again whose ids were lost', () => {
    expect(summary(first, body('One is here.\nTwo was really here.\nThree is here.', 'n_'))).toEqual([
      'same: One is here.',
      'changed text: Two [-is-]{+was+} {+really +}here.',
      'same: Three is here.',
    ])
  })

  it('tells a change of claims and of form from one of words', () => {
    const marked = markClaim(first, { blockId: 'b_1', start: 0, end: 3 }, { claimId: 'claim_1', role: 'ATTRIBUTED' })
    expect(summary(first, marked)[0]).toBe('changed claims: One is here.')
    const heading: Body = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { id: 'b_1', level: 2 }, content: [{ type: 'text', text: 'One is here.' }] }],
    }
    expect(summary(withBlocks(first, 0), heading)).toEqual(['changed form: One is here.'])
  })
})
