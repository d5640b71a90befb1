import { describe, expect, it } from 'vitest'
import { foundFalse } from './found-false.ts'

const ferries = { id: 'claim_1', statement: 'Nine ferries were out of service.', verdict: 'FALSE' } as const

describe('claims of an article that were found to be false', () => {
  it('are told where the article states them as fact', () => {
    expect(
      foundFalse(
        [
          { mention: { role: 'STATED_AS_FACT' }, claim: ferries },
          { mention: { role: 'STATED_AS_FACT' }, claim: ferries },
        ],
        [],
      ),
    ).toEqual([ferries])
  })

  it('are not told where the article itself debunks them', () => {
    expect(foundFalse([{ mention: { role: 'DEBUNKED' }, claim: ferries }], [])).toEqual([])
  })

  it('are not told twice where a correction has told them', () => {
    expect(
      foundFalse([{ mention: { role: 'STATED_AS_FACT' }, claim: ferries }], [{ claims: [{ id: 'claim_1' }] }]),
    ).toEqual([])
  })
})
