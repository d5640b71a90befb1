import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClaimIndex } from './claim-index.ts'
import type { ClaimIndex } from './claim-index.ts'
import type { RecordedClaim } from './indexed-claims.ts'

const WORDS = [
  'the mayor of a town said that not one ferry left port in March with twenty sheep and 300 goats',
  'Ann Tully Low Street Harbourton Council never paid $4.5 million for #NewBridge or its U.S. loan 2019 2021',
].flatMap((line) => line.split(' '))

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const date = fc.option(
  fc
    .date({ min: new Date('2015-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString()),
  { nil: undefined },
)
const claim = fc.record({ id: fc.constantFrom(...'abcdefgh'), text, title: fc.option(text, { nil: undefined }), date })
const change = fc.oneof(
  claim.map((recorded) => ({ kind: 'record' as const, recorded })),
  fc.constantFrom(...'abcdefgh').map((id) => ({ kind: 'forget' as const, id })),
)

const anything = fc.string({
  unit: fc.constantFrom(...'aZé—ßİ#@1,.\'" \n\u0000😀한', '\ud800', 'http://', '4.2 million'),
  maxLength: 60,
})

const given = ({
  id,
  text: words,
  title,
  date: day,
}: {
  id: string
  text: string
  title: string | undefined
  date: string | undefined
}): RecordedClaim => ({
  id,
  text: words,
  ...(title === undefined ? {} : { title }),
  ...(day === undefined ? {} : { date: day }),
})

/** Scores for the same words may stand in another order only when they are equal. */
const answers = (index: ClaimIndex, words: string): string[] =>
  index
    .query({ text: words })
    .map(({ id, score, band, reasons }) => `${id} ${score} ${band} ${JSON.stringify(reasons)}`)
    .sort()

describe('an index that is kept current claim by claim', () => {
  it('answers as one built anew from what remains, and never with what was forgotten', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), text, (changes, asked) => {
        const kept = new Map<string, RecordedClaim>()
        const index = createClaimIndex()
        for (const step of changes) {
          if (step.kind === 'record') {
            const recorded = given(step.recorded)
            index.update(recorded)
            kept.set(recorded.id, recorded)
          } else expect(index.remove(step.id)).toBe(kept.delete(step.id))
        }
        const anew = createClaimIndex()
        for (const recorded of kept.values()) anew.add(recorded)
        expect(index.size).toBe(kept.size)
        expect(index.query({ text: asked }).every(({ id }) => kept.has(id))).toBe(true)
        expect(answers(index, asked)).toEqual(answers(anew, asked))
      }),
    )
  })

  it('puts a claim asked for in its own words first, surely and without a warning', () => {
    fc.assert(
      fc.property(fc.uniqueArray(claim, { selector: ({ id }) => id, minLength: 1 }), fc.nat(), (claims, pick) => {
        const index = createClaimIndex()
        for (const recorded of claims) index.add(given({ ...recorded, date: undefined }))
        const asked = claims[pick % claims.length]
        const [first] = index.query({ text: asked?.text ?? '' })
        const sameWords = claims
          .filter((other) => other.text.toLowerCase() === asked?.text.toLowerCase())
          .map(({ id }) => id)
        expect(sameWords).toContain(first?.id)
        expect(first).toMatchObject({ score: 1, band: 'same' })
        expect(first?.reasons.filter(({ kind }) => kind === 'warning')).toEqual([])
      }),
    )
  })

  it('reads any text at all', () => {
    fc.assert(
      fc.property(anything, anything, (recorded, asked) => {
        const index = createClaimIndex()
        index.add({ id: 'any', text: recorded, date: asked })
        for (const { score } of index.query({ text: asked, date: recorded })) expect(score).toBeGreaterThanOrEqual(0)
        expect(index.remove('any')).toBe(true)
        expect(index.query({ text: recorded })).toEqual([])
      }),
    )
  })
})
