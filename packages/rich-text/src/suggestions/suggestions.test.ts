import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapTextblocks, textblocks, toText } from '../blocks.ts'
import { countingBlockIds } from '../block-id.ts'
import type { Body, EditedMark, InlineNode } from '../body.ts'
import { claimIds, markSpans } from '../claim-marks.ts'
import { parseBody } from '../parse-body.ts'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { claim, footnote, footnotes, paragraph, reference, text } from '../testing/parsed.ts'
import { toHtml } from '../to-html.ts'
import { toMarkdown } from '../to-markdown.ts'
import { KnownSuggestions } from './made-by.ts'
import { resolveSuggestions, withoutSuggestions } from './resolve-suggestions.ts'
import { suggestionsOf } from './suggestions-of.ts'
import { withClaimsOf } from './with-claims-of.ts'

const at = '2026-11-30T10:00:00.000Z'
const insertion = (id = 's_1', by = 'anna'): EditedMark => ({ type: 'insertion', attrs: { id, by, at } })
const deletion = (id = 's_1', by = 'anna'): EditedMark => ({ type: 'deletion', attrs: { id, by, at } })
const formatting = (change: 'add' | 'remove', href: string | null = null): EditedMark => ({
  type: 'formatting',
  attrs: { id: 's_2', by: 'anna', at, style: href === null ? 'bold' : 'link', change, href },
})

const planted = 'Plantedword'

function parsed(input: unknown) {
  const read = parseBody(input, countingBlockIds())
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read
}
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const textAfter = (input: unknown, resolution: 'accept' | 'reject'): string =>
  toText(parsed(resolveSuggestions(parsed(input).suggested ?? parsed(input).body, () => resolution)).body)

/** A body in which each block has planted words behind its own, and some of its words are struck or to be styled. */
function suggestedIn(body: Body, picks: readonly number[]): Body {
  let turn = 0
  const next = (): number => picks[turn++ % picks.length] ?? 0
  return mapTextblocks(body, (block) => {
    const isPlain = ['codeBlock', 'credit', 'altText'].includes(block.type)
    const content = (block.content ?? []).map((node): InlineNode => {
      const pick = next()
      const marks = node.marks ?? []
      if (node.type !== 'text' || pick === 0) return node
      if (pick === 1 || isPlain) return { ...node, marks: [...marks, deletion(`s_${turn}`)] }
      return { ...node, marks: [...marks, formatting(marks.some(({ type }) => type === 'bold') ? 'remove' : 'add')] }
    })
    return { ...block, content: [...content, { type: 'text', text: planted, marks: [insertion(`s_${turn}`)] }] }
  })
}

const arbitrarySuggested = fc
  .tuple(arbitraryBody, fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }))
  .filter(([body]) => textblocks(body).length > 0 && textblocks(body).every(({ content }) => content !== undefined))
  .map(([body, picks]) => ({ body, suggested: suggestedIn(body, picks) }))

describe('a body with suggestions', () => {
  it('is to readers what it was before anything was suggested, whatever stands in it', () => {
    fc.assert(
      fc.property(arbitrarySuggested, ({ body, suggested }) => {
        const read = parsed(suggested)
        expect(read.body).toEqual(body)
        expect(JSON.stringify(read.suggested)).toContain(planted)
      }),
    )
  })

  it('shows nothing suggested where a body that has it is rendered all the same', () => {
    fc.assert(
      fc.property(arbitrarySuggested, ({ suggested }) => {
        for (const render of [toHtml, toMarkdown]) {
          expect(render(suggested)).not.toContain(planted)
        }
        expect(toHtml(suggested)).not.toMatch(/insertion|deletion|formatting|anna/)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps its form, its suggestions and its claims when it is saved as it was read', () => {
    fc.assert(
      fc.property(arbitrarySuggested, ({ suggested }) => {
        const once = parsed(suggested).suggested
        expect(parsed(once).suggested).toEqual(once)
        const rejected = parsed(resolveSuggestions(once ?? suggested, () => 'reject'))
        expect(rejected.suggested).toBeNull()
        expect(claimIds(rejected.body)).toEqual(claimIds(parsed(suggested).body))
        expect(suggestionsOf(resolveSuggestions(once ?? suggested, () => 'accept'))).toEqual([])
      }),
    )
  })
})

describe('accepting and rejecting', () => {
  const replaced = doc(
    paragraph(
      text('The ferry ', claim('claim_1')),
      text('carried 200', claim('claim_1'), deletion()),
      text('sank with 300', claim('claim_1'), insertion()),
      text(' people.', claim('claim_1')),
    ),
  )

  it('makes the words what was suggested, or what they were, with the claim on them in one piece', () => {
    expect(textAfter(replaced, 'accept')).toBe('The ferry sank with 300 people.')
    expect(textAfter(replaced, 'reject')).toBe('The ferry carried 200 people.')
    for (const resolution of ['accept', 'reject'] as const) {
      const [only, ...others] = parsed(
        resolveSuggestions(parsed(replaced).suggested ?? parsed(replaced).body, () => resolution),
      ).body.content
      expect(others).toEqual([])
      expect(only).toMatchObject({ content: [{ marks: [claim('claim_1')] }] })
    }
  })

  it('leaves what another suggests open', () => {
    const both = doc(paragraph(text('a'), text('b', insertion('s_1', 'anna')), text('c', insertion('s_1', 'ben'))))
    const left = resolveSuggestions(parsed(both).suggested ?? parsed(both).body, ({ by }) =>
      by === 'anna' ? 'accept' : 'keep',
    )
    expect(suggestionsOf(left)).toMatchObject([{ by: 'ben', inserted: 'c' }])
    expect(toText(parsed(left).body)).toBe('ab')
  })

  it('takes a block with its last words, and leaves what its holder needs', () => {
    const added = doc(paragraph(text('One')), paragraph(text('Two', insertion())))
    expect(parsed(added).body.content).toHaveLength(1)
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('x', insertion()))] }] }
    expect(parsed(doc(paragraph(text('One')), list)).body.content).toHaveLength(1)
    expect(parsed(doc(paragraph(text('All of it', insertion())))).body.content).toMatchObject([{ type: 'paragraph' }])
    const box = {
      type: 'factBox',
      content: [paragraph(text('a', insertion()))].flatMap((only) => [
        { type: 'heading', attrs: { level: 3 }, content: [text('Facts')] },
        only,
      ]),
    }
    expect(parsed(doc(box)).body.content).toMatchObject([{ content: [{ type: 'heading' }, { type: 'paragraph' }] }])
  })

  it('takes breaks and footnotes within words that go, and keeps those beside them', () => {
    const note = doc(
      paragraph(
        text('One'),
        text(' two', insertion()),
        reference('n'),
        { type: 'hardBreak' },
        text(' three', insertion()),
      ),
      footnotes(footnote('n', 'A note.')),
    )
    expect(parsed(note).body.content).toMatchObject([{ content: [{ text: 'One' }] }])
    expect(textAfter(note, 'accept')).toBe('One two\n three\n\nA note.')
    const beside = doc(paragraph(text('One'), { type: 'hardBreak' }, text('two', insertion())))
    expect(parsed(beside).body.content).toMatchObject([{ content: [{ text: 'One' }, { type: 'hardBreak' }] }])
  })

  it('gives and takes a style or a link', () => {
    const styled = doc(paragraph(text('a', formatting('add')), text('b', { type: 'bold' }, formatting('remove'))))
    expect(
      toHtml(parsed(resolveSuggestions(parsed(styled).suggested ?? parsed(styled).body, () => 'accept')).body),
    ).toContain('<strong>a</strong>b')
    expect(toHtml(parsed(styled).body)).toContain('a<strong>b</strong>')
    const linked = doc(paragraph(text('a', formatting('add', 'https://example.org/'))))
    expect(
      toHtml(parsed(resolveSuggestions(parsed(linked).suggested ?? parsed(linked).body, () => 'accept')).body),
    ).toContain('href="https://example.org/"')
  })

  it('refuses a link that readers may not be led by, and marks that say nothing', () => {
    const refused = (mark: unknown) => !parseBody(doc(paragraph(text('a', mark)))).ok
    expect(refused(formatting('add', 'javascript:alert(1)'))).toBe(true)
    expect(refused({ type: 'insertion', attrs: { id: 's_1', by: 'anna' } })).toBe(true)
    expect(refused({ type: 'insertion', attrs: { id: 's 1', by: 'anna', at } })).toBe(true)
    expect(refused(insertion())).toBe(false)
  })
})

it('what is found in a body is marked in the same body with suggestions, and nothing else there', () => {
  fc.assert(
    fc.property(arbitrarySuggested, ({ suggested }) => {
      const { body, suggested: edited } = parsed(suggested)
      const marked = markSpans(body, [{ start: 1, end: 9 }], { claimId: 'claim_z', role: 'QUESTIONED' })
      const both = parsed(withClaimsOf(edited ?? suggested, marked))
      expect(both.body).toEqual(marked)
      expect(suggestionsOf(both.suggested ?? body)).toEqual(suggestionsOf(edited ?? suggested))
    }),
  )
})

describe('who suggested what', () => {
  const now = new Date('2026-11-30T10:00:30.000Z')
  const words = (...content: unknown[]) => parsed(doc(paragraph(text('The'), ...content)))
  const known = new KnownSuggestions()
  const held = words(text(' old ferry', insertion('s_1', 'anna'))).suggested
  if (held) known.learn(held)
  const makers = (...content: unknown[]) => {
    const { suggested } = words(...content)
    return suggestionsOf(known.stamped(suggested ?? words().body, 'ben', now)).map(
      ({ by, inserted }) => `${by}: ${inserted}`,
    )
  }

  it('stays with who made it, also where another shortens it or brings it back', () => {
    expect(makers(text(' old ferry', insertion('s_1', 'anna')))).toEqual(['anna:  old ferry'])
    expect(makers(text(' ferry', insertion('s_1', 'anna')))).toEqual(['anna:  ferry'])
    expect(makers(text(' mine', insertion('s_2', 'ben')))).toEqual(['ben:  mine'])
  })

  it('is of who saves it where it is in another’s name and not known to be theirs', () => {
    expect(makers(text(' never said', insertion('s_9', 'anna')))).toEqual(['ben:  never said'])
    expect(makers(text(' old ferry sank', insertion('s_1', 'anna')))).toEqual(['ben:  old ferry sank'])
    expect(makers(text('The', deletion('s_1', 'anna')))).toEqual(['ben: '])
    const ahead = { type: 'insertion', attrs: { id: 's_3', by: 'ben', at: '2027-11-30T10:00:00.000Z' } }
    const { suggested } = words(text(' soon', ahead))
    expect(suggestionsOf(known.stamped(suggested ?? words().body, 'ben', now))).toMatchObject([
      { at: now.toISOString() },
    ])
    expect(withoutSuggestions(suggested ?? words().body)).toMatchObject({ content: [{ content: [{ text: 'The' }] }] })
  })
})
