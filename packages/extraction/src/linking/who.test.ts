import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] => extractProposals(text).filter(({ source }) => source !== null)
const names = (text: string): (string | undefined)[] => attributed(text).map(({ source }) => source?.name)
const asked = (text: string): string[] =>
  (attributed(text).at(-1)?.open ?? []).map(({ text: words, candidates }) => `${words}: ${candidates.join(' · ')}`)

describe('one person', () => {
  it('is one source under a full name, a surname and a title', () => {
    const text =
      'President Recep Tayyip Demir opened the dam. Demir said Lund was dry. President Demir said Tal was not. ' +
      'Recep Demir said Orlan was wet.'
    expect(attributed(text).map(({ source }) => [source?.name, source?.role])).toEqual(
      Array.from({ length: 3 }, () => ['Recep Tayyip Demir', 'President']),
    )
  })

  it('is one source with a letter too many', () => {
    expect(names('Pilot Yaro Sarn landed. Saarn said Lund was dry.')).toEqual(['Yaro Sarn'])
  })

  it('is not joined to another of that name by the name alone', () => {
    const text = 'Police chief Anna Berg met baker Karl Berg. Berg said Lund was dry.'
    expect(names(text)).toEqual(['Berg'])
    expect(asked(text)).toEqual(['Berg: Anna Berg · Karl Berg'])
  })

  it('is told from another of that name by the role', () => {
    expect(names('Police chief Anna Berg met baker Karl Berg. Police chief Berg said Lund was dry.')).toEqual([
      'Anna Berg',
    ])
  })

  it('is nobody’s body when the quotation says "I"', () => {
    expect(attributed('Hagen added, "I hope Lund is dry."')[0]?.source).toMatchObject({ kind: 'PERSON', name: 'Hagen' })
  })
})

it('a firm or paper that says something is nobody whom "she" may mean', () => {
  const text =
    'Singer Carla Nunes fell ill in Lund. Streamora said the show was off. Orlan Steel said it would pay. ' +
    'Her aunt left. She said Lund was dry.'
  expect(names(text).at(-1)).toBe('She')
  const [, , open] = attributed(
    'Streamora said the show was off. Residents of Lund said she was ill. Tal Airways said she was well.',
  )
  expect(open?.statement).toBe('She was well.')
})

it('a spokeswoman is "she" whatever her name', () => {
  const text = 'A Ministry of Trade spokeswoman, Yael Vahl, said staff were relieved: "We can breathe," she said.'
  expect(attributed(text).map(({ source, statement }) => `${source?.name ?? ''}: ${statement}`)).toEqual([
    'Yael Vahl: Staff were relieved.',
    'Yael Vahl: The Ministry of Trade can breathe.',
  ])
})

it('a spokesperson is "he" or "she" whatever their name is thought to tell, and another spokesperson is not', () => {
  const text = (speaker: string): string =>
    `A Ministry of Trade spokesperson, ${speaker}, said staff were relieved: "We can breathe," he said.`
  expect(names(text('Maren Ortag'))).toEqual(['Maren Ortag', 'Maren Ortag'])
  const met =
    'A Ministry of Trade spokesperson met Maren Ortag. Ortag said staff were relieved: "We can breathe," he said.'
  expect(names(met).at(-1)).not.toBe('Maren Ortag')
})

it('an unknown word in front of a full name is no part of it', () => {
  expect(names('Wreckmaster Paul Reese said Lund was dry.')).toEqual(['Paul Reese'])
})

describe('"he"', () => {
  const statementOf = (text: string): string | undefined => extractProposals(text).at(-1)?.statement

  it('is whoever a sentence opens with, though the name looks like a common noun', () => {
    const text =
      'Senator John James Conyers Jr. won 108 votes in 1964. In 1963 he worked for Karl Dingell. ' +
      'Conyers met Karl Dingell in May 1965. He founded 12 clubs in Tal.'
    expect(statementOf(text)).not.toContain('Dingell founded')
  })

  it('may be somebody whom the text gives one name only', () => {
    const text =
      'Judge James Parker sentenced Smithers to 40 years in 2019. Smithers testified in May. He killed 12 people in Tal.'
    expect(statementOf(text)).toBe('He killed 12 people in Tal.')
  })

  it('is left alone behind a name in the same claim', () => {
    const text = 'Mayor Karl Lund arrived on 4 May 2019. Khan was convicted of 12 crimes for his part in Tal.'
    expect(statementOf(text)).toBe('Khan was convicted of 12 crimes for his part in Tal.')
  })

  it('in a quotation is nobody of whom only the story around it tells', () => {
    const text = 'Singer Karl Lund wrote to Tal. "His death is a loss of 40 years," drummer Ivo Beck said.'
    expect(attributed(text).at(-1)?.statement).toBe('His death is a loss of 40 years.')
  })
})

it('a letter in brackets is no pronoun', () => {
  expect(attributed('"[T]he House is moving," said pilot Ida Rost.')[0]?.statement).toBe('The House is moving.')
})

describe('one body', () => {
  it('is one source under its name and its letters', () => {
    expect(names('Norsk Welle (NW) sent two crews. NW said Lund was dry.')).toEqual(['Norsk Welle'])
  })

  it('is what "the board" means when it is the only one', () => {
    expect(names('The Tal Water Board met on Monday. The board said Lund was dry.')).toEqual(['Tal Water Board'])
  })

  it('stays a description when the text names none', () => {
    expect(attributed('The council said Lund was dry.')[0]?.source).toMatchObject({
      name: 'council',
      anonymity: 'ROLE_ONLY',
    })
    expect(attributed('The report found that Lund was dry.')[0]?.source).toMatchObject({ anonymity: 'ROLE_ONLY' })
  })

  it('goes on speaking as "it" only right after it spoke', () => {
    expect(names('Tal Airways said Lund was dry. It said Tal was not.')).toEqual(['Tal Airways', 'Tal Airways'])
    const text = 'Tal Airways said Lund was dry. Nobody moved. The sun shone. It said Tal was not.'
    expect(asked(text)).toEqual(['It: Tal Airways'])
  })
})

describe('"the minister"', () => {
  it('is the only one of that role', () => {
    expect(names('Trade minister Ola Berg came late. The minister said Lund was dry.')).toEqual(['Ola Berg'])
  })

  it('is open between two', () => {
    const text = 'Trade minister Ola Berg met health minister Ken Ito. The minister said Lund was dry.'
    expect(asked(text)).toEqual(['The minister: Ola Berg · Ken Ito'])
  })

  it('is no former minister', () => {
    expect(names('Former trade minister Ola Berg came late. The minister said Lund was dry.')).toEqual(['minister'])
  })
})

it.each([
  ['Yesterday announced a plan.', []],
  ['Ken Ito told reporters today two boats had sunk.', ['Ken Ito']],
  ['The 36 said Lund was dry.', ['the 36']],
])('a time or a number is never a source: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

describe('a single name', () => {
  it.each([
    ['Jones said Lund was dry.', 'Jones', 'PERSON'],
    ['McBride said Lund was dry.', 'McBride', 'PERSON'],
    ['"Lund is dry," Berg, 52, of Norvik, testified.', 'Berg', 'PERSON'],
    ['Sol, accused of hiding the report, said Lund was dry.', 'Sol', 'PERSON'],
    ['A group called Red Dawn claimed responsibility for the fire.', 'Red Dawn', 'ORGANIZATION'],
    ['Greenline said Lund was dry.', 'Greenline', 'ORGANIZATION'],
    ['The inquiry found that Lund was dry.', 'inquiry', 'ORGANIZATION'],
  ])('is of a person or a body as its words tell: %s', (text, name, kind) => {
    expect(attributed(text)[0]?.source).toMatchObject({ name, kind })
  })
})
