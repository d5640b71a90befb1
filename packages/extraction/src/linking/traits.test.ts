import { describe, expect, it } from 'vitest'
import cases from '../../evaluation/descriptions.json' with { type: 'json' }
import { extractProposals } from '../extract-proposals.ts'

/** Who is named for the last thing said; null when nobody is. */
function lastSource(text: string): string | null {
  const last = extractProposals(text).findLast(({ cue }) => cue?.text === 'said')
  return last?.source?.anonymity === 'NAMED' ? last.source.name : null
}

describe('a description of somebody named before', () => {
  it.each([
    ['Guard Omar Lind, a 33-year-old father from Tal, found it. The 33-year-old said it was cold.', 'Omar Lind'],
    ['Omar Lind of Sweden rowed to Tal. The Swede said it was cold.', 'Omar Lind'],
    ['Envoy Sara Holm left. The diplomat said it was cold.', 'Sara Holm'],
    ['Sara Holm, a former harbour pilot, left. The former pilot said it was cold.', 'Sara Holm'],
  ])('is read as that person: %s', (text, name) => {
    expect(lastSource(text)).toBe(name)
  })

  it.each([
    'Guard Omar Lind, 33, and cook Ivo Krag, 33, left. The 33-year-old said it was cold.',
    'Swedish guard Omar Lind and Swedish cook Ivo Krag left. The Swede said it was cold.',
    'Deputy mayor Sara Holm left. The mayor said it was cold.',
    'Sara Holm, a pilot, met a pilot from Tal. The pilot said it was cold.',
    'Omar Lind rowed to Sweden. The Dane said it was cold.',
  ])('is left to an editor where it fits several or nobody: %s', (text) => {
    expect(lastSource(text)).toBeNull()
  })

  it('is read in 60 of 100 annotated cases, and never as somebody else', () => {
    const read = cases.map(({ text, name }) => ({ text, name, got: lastSource(text) }))
    expect(read.filter(({ name, got }) => got !== null && got !== name)).toEqual([])
    const named = read.filter(({ name }) => name !== null)
    expect(named.filter(({ name, got }) => got === name).length / named.length).toBeGreaterThan(0.6)
  })
})
