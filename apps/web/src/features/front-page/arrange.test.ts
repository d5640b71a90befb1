import { describe, expect, it } from 'vitest'
import { arrange } from './arrange.ts'

const articles = (...ids: string[]): Array<{ id: string }> => ids.map((id) => ({ id }))

describe('the front page', () => {
  it('leads with what the editors chose, and lists the newest that stand nowhere else', () => {
    const page = arrange(articles('b', 'a'), articles('c', 'b', 'a'))
    expect(page).toEqual({ lead: { id: 'b' }, beside: articles('a'), below: [], rest: articles('c') })
  })

  it('leads with the newest where the editors chose nothing', () => {
    expect(arrange([], articles('c', 'b')).lead).toEqual({ id: 'c' })
  })

  it('is empty before anything is published', () => {
    expect(arrange([], [])).toEqual({ lead: undefined, beside: [], below: [], rest: [] })
  })
})
