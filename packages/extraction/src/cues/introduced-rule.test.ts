import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { saidBy, told } from '../testing/told.ts'

/** What the text is taken to say itself. */
const ownFacts = (text: string): string[] =>
  extractProposals(text).flatMap(({ source, claim }) => (source === null ? [claim.text] : []))

describe('a quotation that no verb of saying introduces', () => {
  it.each([
    [
      'Senator Tom Lund, also on Twitter, defended the sale of Tal, "If Tal waits, the yard will close. Tal must watch the border."',
      ['Tom Lund ASSERTS: If Tal waits, the yard will close', 'Tom Lund ASSERTS: Tal must watch the border'],
    ],
    ['Ida Moen spoke on Radio Tal, "The plan will end badly."', ['Ida Moen ASSERTS: "The plan will end badly."']],
    [
      'Mick Rand of The Herons reacted on television, "Sad news. Bo Ek was a fiery drummer in Tal in 1969."',
      ['Mick Rand ASSERTS: Bo Ek was a fiery drummer in Tal in 1969'],
    ],
    [
      'Jon Berg, who was the envoy to Tal, criticized the plan via Twitter. "The state of Tal holds 300 men. Tal lacks 12 boats."',
      ['Jon Berg ASSERTS: The state of Tal holds 300 men', 'Jon Berg ASSERTS: Tal lacks 12 boats'],
    ],
  ])('is that of whoever the sentence is about: %s', (text, lines) => {
    expect(told(text)).toEqual(lines)
    expect(ownFacts(text).filter((words) => words.includes('"') || words.includes('Sad'))).toEqual([])
  })

  it('goes on from what the same person was said to have said', () => {
    expect(told('Ana Sol said the dam had held. "The road is open again."')).toEqual([
      'Ana Sol ASSERTS: the dam had held',
      'Ana Sol ASSERTS: "The road is open again."',
    ])
  })

  it('is a weak guess where nothing tells of speech', () => {
    const text = 'Ana Sol walked to the stage. "The road is open again."'
    expect(saidBy(text, 'Ana Sol').map(({ score }) => score)).toEqual([0.45])
  })

  it('is that of whoever a tag behind it names', () => {
    const text = 'Bo Brand defended the plan. "The dam held. The road is open," said Ana Sol.'
    expect(saidBy(text, 'Bo Brand')).toEqual([])
    expect(saidBy(text, 'Ana Sol')).toHaveLength(2)
  })

  it('is no title', () => {
    expect(told('Ana Sol praised the show, "The road is open", on Monday.')).toEqual([])
  })
})

it('what stands wholly in quotation marks is never what the text says itself', () => {
  expect(ownFacts('Rain fell. "Tal Airways lost 300 million euros and 12 ships in 2019."')).toEqual([])
})
