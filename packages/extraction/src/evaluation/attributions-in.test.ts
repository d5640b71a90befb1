import { expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { attributionsIn } from './attributions-in.ts'

function contents(text: string): string[] {
  return attributionsIn(text, extractProposals(text)).map(({ content }) =>
    content.map(([start, end]) => text.slice(start, end)).join(' | '),
  )
}

it('puts the sentences of an unbroken quotation together', () => {
  expect(contents('Ana Sol said: "The dam held. Nobody was hurt."')).toEqual(['The dam held | Nobody was hurt'])
})

it('keeps what is quoted behind the tag apart', () => {
  expect(contents('"The dam held," Ana Sol said. "Nobody was hurt."')).toEqual(['"The dam held,"'])
})

it('leaves out what nobody is said to have said', () => {
  expect(contents('The dam opened in 1998 and cost 30 million crowns.')).toEqual([])
})
