import { expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

/** "source < through whom: claim" of each attributed proposal. */
const told = (text: string): string[] =>
  extractProposals(text).flatMap(({ source, claim }) =>
    source === null ? [] : [`${source.name} < ${source.reportedVia ?? 'nobody'}: ${claim.text}`],
  )

it.each([
  ['Norpress, citing two pilots, reported that fuel was short.', 'two pilots < Norpress: fuel was short'],
  ['Citing two pilots, the Tal Herald reported that fuel was short.', 'two pilots < Tal Herald: fuel was short'],
  [
    'Reuters, which cited three people briefed on the sale, said fuel was short.',
    'three people briefed on the sale < Reuters: fuel was short',
  ],
  [
    'According to agency NORA, the harbour master of Tal, Ali Mehr, said fuel was short.',
    'Ali Mehr < NORA: fuel was short',
  ],
  ['Pilot Ida Rost told the Tal Herald that fuel was short.', 'Ida Rost < Tal Herald: fuel was short'],
  ['Pilot Ida Rost said that fuel was short, citing concerns about cost.', 'Ida Rost < nobody: fuel was short'],
  ['Pilot Ida Rost told Ken Ito that fuel was short.', 'Ida Rost < nobody: fuel was short'],
])('tells the source from whoever passes it on: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it('gives a statement to the body that issues it', () => {
  expect(told('The Harbour Board released a statement saying fuel was short.')).toEqual([
    'Harbour Board < nobody: fuel was short',
  ])
  expect(
    told('Harbour master Ali Mehr issued the following statement:\n\n"Fuel is short.\n\n"Ferries will stop in May."'),
  ).toEqual(['Ali Mehr < nobody: "Fuel is short', 'Ali Mehr < nobody: "Ferries will stop in May."'])
})

it.each([
  ['Pilot Ida Rost did not rule out a strike.', 'DOES_NOT_CONFIRM'],
  ['Pilot Ida Rost stopped short of confirming that fuel was short.', 'DOES_NOT_CONFIRM'],
  ['Pilot Ida Rost would not be drawn on the strike.', 'DECLINES_TO_COMMENT'],
  ['Pilot Ida Rost ruled out a strike.', 'DENIES'],
])('reads a refusal in other words: %s', (text, stance) => {
  expect(extractProposals(text).map((proposal) => [proposal.source?.name, proposal.stance])).toEqual([
    ['Ida Rost', stance],
  ])
})

it('names all of those who are cited behind what is reported', () => {
  expect(
    extractProposals('Lund is dry, the Norvik Herald reported, citing two officials briefed on the talks.')[0]?.source,
  ).toMatchObject({ name: 'two officials briefed on the talks', kind: 'GROUP', reportedVia: 'Norvik Herald' })
})
