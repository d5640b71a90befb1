import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { saidBy, told } from '../testing/told.ts'

const interview = `Engineer Ana Sol tells us how the dam of Tal was saved.

Gazette: When did you see the water?

Sol: I saw it at noon. We closed 14 gates in May 2020 and nobody was hurt.

The council paid 30 million crowns for it in 2021.

Gazette: Critics say the dam is too old. Is it?

Sol: I think it will hold. They said the same in 1998.`

describe('in an interview whose turns bear names', () => {
  it('whoever answers is "I" and "we"', () => {
    expect(told(interview)).toContain('Ana Sol ASSERTS: it will hold')
  })

  it('what is answered belongs to whoever answers', () => {
    const said = saidBy(interview, 'Ana Sol').filter(({ by }) => by === 'rule:turn')
    expect(said.map(({ claim }) => claim.text)).toEqual([
      'We closed 14 gates in May 2020 and nobody was hurt',
      'The council paid 30 million crowns for it in 2021',
    ])
    expect(said[0]).toMatchObject({ cue: null, form: 'DIRECT_QUOTE', source: { text: 'Sol', kind: 'PERSON' } })
  })

  it('what is told in a question keeps its own source', () => {
    expect(told(interview)).toContain('Critics ASSERTS: the dam is too old')
  })

  it('a label is no part of what is said', () => {
    expect(told(interview).filter((line) => line.includes('Sol:'))).toEqual([])
  })
})

it('takes no list with colons for a conversation', () => {
  expect(told('Price: 3 crowns.\n\nPlace: Tal.\n\nThe dam opened in 1998.')).toEqual([])
})

describe('in an interview in other forms', () => {
  const answers = (text: string): string[] =>
    extractProposals(text)
      .filter(({ by }) => by === 'rule:turn')
      .map(({ source, claim }) => `${source?.name ?? ''}: ${claim.text}`)

  it.each([
    [
      'labels in double brackets, initials for a name',
      [
        '((Wikinews)) What of the vote?',
        '((Ana Sol)) Tal counted 300 votes twice in 2021.',
        '((WN)) And the mayor?',
        '((AS)) Ivo Brand was paid 2 million crowns in 2019.',
      ],
      ['Ana Sol: Tal counted 300 votes twice in 2021', 'Ana Sol: Ivo Brand was paid 2 million crowns in 2019'],
    ],
    [
      'labels with a dash',
      [
        'Gazette – When did you see it?',
        'Ana Sol – We closed 14 gates in May 2020 and nobody was hurt.',
        'Gazette – Who paid?',
        'Ana Sol – Lund paid 30 million crowns in 2021.',
      ],
      ['Ana Sol: We closed 14 gates in May 2020 and nobody was hurt', 'Ana Sol: Lund paid 30 million crowns in 2021'],
    ],
    [
      '"Q." and "A."',
      [
        'Ana Sol runs the port of Tal. She spoke to the Gazette.',
        'Q. Will it reopen?',
        'A. We hired 30 guards in May 2025.',
        'Q. And the drivers?',
        'A. Tal paid 300 drivers twice in 2024.',
      ],
      ['Ana Sol: We hired 30 guards in May 2025', 'Ana Sol: Tal paid 300 drivers twice in 2024'],
    ],
    [
      'no labels',
      [
        'An interview with Ana Sol, mayor of Tal',
        'What will happen to the bridge?',
        'We have spent 30 million crowns on it since 2019.',
        'Who decided that?',
        'Tal lost 300 jobs in 2019.',
      ],
      ['Ana Sol: We have spent 30 million crowns on it since 2019', 'Ana Sol: Tal lost 300 jobs in 2019'],
    ],
  ])('whoever is interviewed answers: %s', (_, paragraphs, expected) => {
    expect(answers(paragraphs.join('\n\n'))).toEqual(expected)
  })

  it.each([
    [
      'nothing announces an interview',
      [
        'Tal was asked about the strike.',
        'Will it end?',
        'It cost 30 million crowns in 2019.',
        'But who paid?',
        'Nobody paid 300 drivers in 2020.',
      ],
    ],
    [
      'two people might be interviewed',
      [
        'An interview with Ana Sol and Ivo Brand',
        'What happened?',
        'Tal lost 300 jobs in 2019.',
        'Who paid?',
        'Tal paid 30 million crowns in 2020.',
      ],
    ],
  ])('nobody answers where %s', (_, paragraphs) => {
    expect(answers(paragraphs.join('\n\n'))).toEqual([])
  })
})
