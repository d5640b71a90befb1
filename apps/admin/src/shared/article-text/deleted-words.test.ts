import { bodyFromText, countingBlockIds, markClaim } from '@sourceline/rich-text'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { type DeletedWords, deletedAfter, puttingBack } from './deleted-words.ts'
import { occurrencesIn } from './occurrence.ts'

const schema = getSchema(bodyExtensions)

/** A text of two paragraphs in whose first one "mayor resigned" makes a claim, and what is remembered of its deletions. */
class Desk {
  state: EditorState
  deleted: ReadonlyMap<string, DeletedWords> = new Map()

  constructor() {
    const body = markClaim(
      bodyFromText('The mayor resigned on Friday.\nNobody knows why.', { newId: countingBlockIds() }),
      { blockId: 'b_1', start: 4, end: 18 },
      { claimId: 'claim_a', role: 'ATTRIBUTED' },
    )
    this.state = EditorState.create({ schema, doc: schema.nodeFromJSON(body) })
  }

  /** Deletes from one position to another at a moment. */
  delete(from: number, to: number, now = 0): void {
    const transaction = this.state.tr.delete(from, to)
    this.deleted = deletedAfter(this.deleted, transaction, now)
    this.state = this.state.apply(transaction)
  }

  insert(pos: number, text: string): void {
    const transaction = this.state.tr.insertText(text, pos)
    this.deleted = deletedAfter(this.deleted, transaction, 0)
    this.state = this.state.apply(transaction)
  }

  putBack(): void {
    const words = this.deleted.get('claim_a')
    if (words) this.state = this.state.apply(puttingBack(this.state, words))
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '\n')
  }

  get claimed(): string[] {
    return occurrencesIn(this.state.doc, 'BODY').map(({ text }) => text)
  }
}

test('words that made a claim come back where they stood, as they were, also after other words changed before them', () => {
  const desk = new Desk()
  desk.delete(5, 19)
  desk.insert(1, 'Yes: ')
  expect(desk.text).toBe('Yes: The  on Friday.\nNobody knows why.')
  desk.putBack()
  expect(desk.text).toBe('Yes: The mayor resigned on Friday.\nNobody knows why.')
  expect(desk.claimed).toEqual(['mayor resigned'])
})

test('words that were deleted letter by letter come back whole', () => {
  const desk = new Desk()
  for (let end = 19; end > 5; end -= 1) desk.delete(end - 1, end, (19 - end) * 200)
  expect(desk.claimed).toEqual([])
  desk.putBack()
  expect(desk.claimed).toEqual(['mayor resigned'])
})

test('a claim that was shortened long before it went comes back as it was last', () => {
  const desk = new Desk()
  desk.delete(10, 19, 0)
  desk.delete(5, 10, 60_000)
  desk.putBack()
  expect(desk.claimed).toEqual(['mayor'])
})

test('words whose paragraph is gone come back in one of their own', () => {
  const desk = new Desk()
  desk.delete(0, desk.state.doc.firstChild?.nodeSize ?? 0)
  expect(desk.text).toBe('Nobody knows why.')
  desk.putBack()
  expect(desk.text).toBe('mayor resigned\nNobody knows why.')
  expect(desk.claimed).toEqual(['mayor resigned'])
})

test('other deletions are not remembered', () => {
  const desk = new Desk()
  desk.delete(22, 26)
  expect(desk.deleted.size).toBe(0)
})
