import { describe, expect, it } from 'vitest'
import { saidBy } from '../testing/told.ts'

describe('a quotation of several sentences', () => {
  it('stays with its speaker to the end', () => {
    const text = 'Ana Sol said, "The dam held all night. The road is open."'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual([
      'The dam held all night',
      'The road is open',
    ])
  })

  it('goes on in a paragraph that reopens it', () => {
    const text =
      '“The dam held all night,” Ana Sol said. “The engineers stayed with it until dawn.\n\n“The road will ' +
      'open on Friday.”\n\nRain is expected.'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual([
      '“The dam held all night,”',
      '“The engineers stayed with it until dawn',
      '“The road will open on Friday.”',
    ])
  })

  it('is known from the tag behind its last sentence', () => {
    const text =
      '"The dam held all night. The engineers stayed until dawn. The road is open," said Ana Sol. "Nobody was hurt."'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual([
      'The dam held all night',
      'The engineers stayed until dawn',
      'The road is open',
      '"Nobody was hurt."',
    ])
  })

  it('is known from a tag in its last paragraph', () => {
    const text = '“The dam held all night.\n\n“The road is open,” Ana Sol said.'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual([
      '“The dam held all night',
      '“The road is open,”',
    ])
  })

  it('is no part of a thought that the speaker tells in it', () => {
    const text = '"I think the dam held. The road is open," Ana Sol said.'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toContain('The road is open')
    expect(saidBy(text, 'I')).toEqual([])
  })

  it('goes on behind the tag although what follows holds a thought', () => {
    const text = '"The dam held," Ana Sol said. "I know that nobody was hurt."'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toContain('"I know that nobody was hurt."')
  })

  it('ends with the quotation', () => {
    const text = 'Ana Sol said, "The dam held all night." The road is open.'
    expect(saidBy(text, 'Ana Sol')).toHaveLength(1)
  })
})
