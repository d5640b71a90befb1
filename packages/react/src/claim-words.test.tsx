import { type KeyboardEvent, type ReactElement, isValidElement } from 'react'
import { describe, expect, it } from 'vitest'
import { ClaimWords } from './claim-words.tsx'

const claims = [{ claimId: 'claim_1', role: 'ATTRIBUTED' as const, starts: true, ends: true }]

function press(key: string, hasTarget = true): { selected: unknown[]; prevented: number } {
  const selected: unknown[] = []
  let prevented = 0
  const element = ClaimWords({
    claimId: 'claim_1',
    role: 'ATTRIBUTED',
    claims,
    hasLink: false,
    children: 'words',
    onSelect: (given) => selected.push(given),
  })
  if (!isValidElement(element)) throw new Error('no element')
  const { props } = element as ReactElement<{ onKeyDown: (event: KeyboardEvent<HTMLElement>) => void }>
  const mark = {} as HTMLElement
  props.onKeyDown({
    key,
    target: hasTarget ? mark : {},
    currentTarget: mark,
    preventDefault: () => {
      prevented += 1
    },
  } as KeyboardEvent<HTMLElement>)
  return { selected, prevented }
}

describe('words that make a claim', () => {
  it.each(['Enter', ' '])('answer to the key %j as a button does', (key) => {
    expect(press(key)).toEqual({ selected: [claims], prevented: 1 })
  })

  it('leave other keys alone, and keys that are pressed on a link within them', () => {
    expect(press('Tab')).toEqual({ selected: [], prevented: 0 })
    expect(press('Enter', false)).toEqual({ selected: [], prevented: 0 })
  })
})
