import type { JSONContent } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { mergeBodies } from './merge-blocks.ts'

const paragraph = (id: string, words = `${id} as it was.`): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
})
const list = (...items: JSONContent[]): JSONContent => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
})
const rule: JSONContent = { type: 'horizontalRule' }
const body = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content })
const reference = (noteId: string): JSONContent => ({ type: 'footnoteReference', attrs: { noteId } })
const notes = (...ids: string[]): JSONContent => ({
  type: 'footnotes',
  content: ids.map((id) => ({ type: 'footnote', attrs: { id }, content: [paragraph(`${id}p`)] })),
})
const citing = (id: string, ...noteIds: string[]): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: `${id}.` }, ...noteIds.map(reference)],
})

const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')]
const base = body(a, b, c)

describe('what only one editor changed goes on', () => {
  test('words of different paragraphs', () => {
    const mine = body(paragraph('a', 'mine'), b, c)
    const theirs = body(a, b, paragraph('c', 'theirs'))
    expect(mergeBodies({ base, mine, theirs })).toEqual(body(paragraph('a', 'mine'), b, paragraph('c', 'theirs')))
  })

  test('the same change of both, once', () => {
    const both = body(paragraph('a', 'both'), b, c)
    expect(mergeBodies({ base, mine: both, theirs: both })).toEqual(both)
  })

  test('paragraphs that both add in one place: what was saved first comes first', () => {
    const mine = body(a, b, c, paragraph('m1'), paragraph('m2'))
    const theirs = body(a, b, c, paragraph('t1'), paragraph('t2'))
    expect(mergeBodies({ base, mine, theirs })).toEqual(
      body(a, b, c, paragraph('t1'), paragraph('t2'), paragraph('m1'), paragraph('m2')),
    )
    const first = body(paragraph('m1'), a, b, c)
    expect(mergeBodies({ base, mine: first, theirs: body(paragraph('t1'), a, b, c) })).toEqual(
      body(paragraph('t1'), paragraph('m1'), a, b, c),
    )
  })

  test('a paragraph that one moves and the other rewrites', () => {
    const mine = body(c, a, b)
    const theirs = body(a, b, paragraph('c', 'theirs'), paragraph('t'))
    expect(mergeBodies({ base, mine, theirs })).toEqual(body(paragraph('c', 'theirs'), paragraph('t'), a, b))
  })

  test('a paragraph that one deletes, and what the other writes below it', () => {
    expect(mergeBodies({ base, mine: body(a, c), theirs: body(a, b, paragraph('t'), c) })).toEqual(
      body(a, paragraph('t'), c),
    )
    expect(mergeBodies({ base, mine: body(a, b, paragraph('m'), c), theirs: body(a, c) })).toEqual(
      body(a, paragraph('m'), c),
    )
  })

  test('items of one list', () => {
    const mine = body(list(paragraph('a', 'mine'), b), c)
    const theirs = body(list(a, b, paragraph('t')), c)
    expect(mergeBodies({ base: body(list(a, b), c), mine, theirs })).toEqual(
      body(list(paragraph('a', 'mine'), b, paragraph('t')), c),
    )
  })

  test('footnotes, each with the words that lead to it', () => {
    const had = body(citing('a', 'n'), b, notes('n'))
    const mine = body(citing('a', 'n', 'm'), b, notes('n', 'm'))
    const theirs = body(citing('a', 'n'), citing('b', 't'), notes('n', 't'))
    expect(mergeBodies({ base: had, mine, theirs })).toEqual(
      body(citing('a', 'n', 'm'), citing('b', 't'), notes('n', 't', 'm')),
    )
  })

  test('a rule, known by what it stands below', () => {
    const mine = body(a, rule, b, rule, c)
    expect(mergeBodies({ base: body(a, rule, b, c), mine, theirs: body(a, rule, b, c, paragraph('t')) })).toEqual(
      body(a, rule, b, rule, c, paragraph('t')),
    )
  })
})

describe('nothing is merged that both changed', () => {
  test('a paragraph, each in another way', () => {
    const mine = body(paragraph('a', 'mine'), b, c)
    expect(mergeBodies({ base, mine, theirs: body(paragraph('a', 'theirs'), b, c) })).toBeNull()
  })

  test('a paragraph that one deleted and the other rewrote', () => {
    const rewritten = body(a, paragraph('b', 'rewritten'), c)
    expect(mergeBodies({ base, mine: body(a, c), theirs: rewritten })).toBeNull()
    expect(mergeBodies({ base, mine: rewritten, theirs: body(a, c) })).toBeNull()
  })

  test('an order that both changed', () => {
    expect(mergeBodies({ base, mine: body(c, a, b), theirs: body(b, a, c) })).toBeNull()
  })

  test('a paragraph that both put somewhere else, so that it would stand twice', () => {
    const mine = body(list(a), b, c)
    const theirs = body({ type: 'blockquote', content: [a] }, b, c)
    expect(mergeBodies({ base, mine, theirs })).toBeNull()
  })

  test('a footnote that one deleted while the other led to it again', () => {
    const had = body(citing('a', 'n'), b, notes('n'))
    const mine = body(citing('a'), b)
    const theirs = body(citing('a', 'n'), citing('b', 'n'), notes('n'))
    expect(mergeBodies({ base: had, mine, theirs })).toBeNull()
  })
})
