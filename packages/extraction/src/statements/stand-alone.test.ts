import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

/** The last proposal of a text that came out on Wednesday, 16 October 2019. */
function lastOf(text: string, published: string | null = '2019-10-16'): Proposal {
  const last = extractProposals(text, { published }).findLast(({ score }) => score >= 0.4)
  if (last === undefined) throw new Error(`nothing is proposed for "${text}"`)
  return last
}

const openIn = ({ open }: Proposal): string[] =>
  open.map(({ text, candidates }) => `${text}: ${candidates.join(' · ')}`)

describe('a statement', () => {
  it.each([
    ['Hagen, the transport minister, denied taking bribes.', 'Hagen took bribes.'],
    ['Mayor Ida Rost denied that Tal was late.', 'Tal was late.'],
    ['The Tal Water Board vowed to repair the dam.', 'The Tal Water Board vowed to repair the dam.'],
    ['The Tal Water Board said the Lund dam would be repaired.', 'The Lund dam will be repaired.'],
    ['Mayor Ida Rost said Tal would pay if Lund did.', 'Tal would pay if Lund did.'],
    ['However, mayor Ida Rost said that Tal was safe.', 'Tal was safe.'],
  ])('puts reported speech back: "%s"', (text, statement) => {
    expect(lastOf(text)).toMatchObject({ statement, open: [] })
  })

  it.each([
    ['Ferry master Ida Rost said, "I am not a wizard."', 'Ida Rost is not a wizard.'],
    ['"I don’t have boats," ferry master Ida Rost said.', 'Ida Rost doesn’t have boats.'],
    ['Ferry master Ida Rost said, "We ran the boats on goodwill."', 'Ida Rost and others ran the boats on goodwill.'],
    [
      'Ida Rost said, "We will row where our fathers rowed."',
      'Ida Rost and others will row where their fathers rowed.',
    ],
    ['Ferry master Ida Rost said, "We will not run the boats."', 'Ida Rost and others will not run the boats.'],
    ['"I\'d never sat in a boat," Ida Rost said.', 'Ida Rost had never sat in a boat.'],
    ['"I\'d never run that far before," Ida Rost said.', 'Ida Rost had never run that far before.'],
    ['"I\'d never run that far," Ida Rost said.', 'Ida Rost would never run that far.'],
    ['"We\'re staying in Tal," spokesman Ken Ito of Tal Airways said.', 'Tal Airways is staying in Tal.'],
    ['"My boat sank," Ida Rost said.', 'Ida Rost’s boat sank.'],
  ])('says who "I" and "we" are: %s', (text, statement) => {
    expect(lastOf(text)).toMatchObject({ statement, open: [] })
  })

  it.each([
    ['Ferry master Ida Rost said, "We cannot run boats on goodwill."', 'We', 'Ida Rost and others'],
    ['Ferry master Ida Rost said, "If we build more boats, Tal will grow."', 'we', 'Ida Rost and others'],
    ['Doctor Ida Rost of the Tal Institute said, "Our sea is warming."', 'Our', 'the Tal Institute'],
  ])('asks for whom "we" stands where it may be anybody: %s', (text, words, candidate) => {
    const asked = lastOf(text).open.find((reference) => reference.text === words)
    expect(asked?.candidates).toContain(candidate)
  })

  it.each([
    ['Minister Ola Berg said her party had split.', 'Ola Berg’s party had split.'],
    ['President Karl Duss said he would resign.', 'Karl Duss will resign.'],
    ['The Tal Council said it would close Lund Pool.', 'The Tal Council will close Lund Pool.'],
    ['Norland officials said they had been told to leave.', 'Norland officials had been told to leave.'],
    [
      'Mayor Karl Duss met treasurer Ida Rost. Residents of Tal said he had lied to Lund.',
      'Karl Duss had lied to Lund.',
    ],
  ])('says who "he", "she", "it" and "they" are: %s', (text, statement) => {
    expect(lastOf(text)).toMatchObject({ statement, open: [] })
  })

  it.each([
    [
      'Asked about Karl Sarn, mayor Rolf Hagen said he was innocent.',
      'He was innocent.',
      ['he: Rolf Hagen · Karl Sarn'],
    ],
    ['Mayor Ida Rost said this was wrong.', 'This was wrong.', ['this: ']],
    ['Mayor Ida Rost said the plan was dead.', 'The plan was dead.', ['the plan: ']],
    ['Mayor Ida Rost said, "He never asked Tal."', 'He never asked Tal.', ['He: ']],
  ])('leaves open what the text does not decide: %s', (text, statement, open) => {
    const proposal = lastOf(text)
    expect(proposal.statement).toBe(statement)
    expect(openIn(proposal)).toEqual(open)
  })

  it('never takes a woman for "he" or the speaker for another in a quotation', () => {
    expect(lastOf('Mayor Ida Rost met Karl Sarn. Residents said he was ill.').statement).toBe('Karl Sarn was ill.')
    expect(openIn(lastOf('Mayor Rolf Hagen said, "He is ill."'))).toEqual(['He: '])
  })

  it('leaves the source open when a pronoun may be either of two', () => {
    const proposal = lastOf('Mayor Rolf Hagen met treasurer Karl Sarn. He said Tal was broke.')
    expect(proposal.source?.name).toBe('He')
    expect(openIn(proposal)).toEqual(['He: Karl Sarn · Rolf Hagen'])
  })

  it('knows "the minister" and "the vote" by what the text told before', () => {
    expect(
      lastOf('Transport minister Ola Berg spoke in Tal. Lund officials said the minister was late.').statement,
    ).toBe('Ola Berg was late.')
    expect(lastOf('Tal held a vote on the bridge toll. Mayor Ida Rost said the vote was fair.').statement).toBe(
      'The vote on the bridge toll was fair.',
    )
  })

  it('leaves "the minister" open between two', () => {
    const text = 'Health minister Ola Berg met trade minister Ken Ito. Lund officials said the minister was late.'
    expect(openIn(lastOf(text))).toEqual(['the minister: Ola Berg · Ken Ito'])
  })
})

describe('a statement never', () => {
  it('takes the letter that an editor changed for the speaker', () => {
    expect(lastOf('"[I]f Tal wins, Lund wins," said pilot Karl Beck.').statement).toBe('If Tal wins, Lund wins.')
  })

  it('calls a speaker by a pronoun of whom the text does not tell', () => {
    const [proposal] = extractProposals('They said their boats sank.')
    expect(proposal?.statement).toBe('Their boats sank.')
    expect(proposal?.score).toBeLessThan(0.4)
  })

  it('takes somebody from elsewhere for "he" when the speaker may be one person', () => {
    expect(lastOf('Pilot Karl Beck made a game. Rubenward said he wanted a game.')).toMatchObject({
      statement: 'He wanted a game.',
      open: [{ text: 'he', candidates: ['Rubenward'] }],
    })
  })

  it.each([
    ['The Tal council denied that any trees would be felled.', 'Trees will be felled.'],
    ['Mayor Ida Rost denied that any evidence had been lost.', 'Some evidence had been lost.'],
    ['Ida Rost said, "It protects civil rights in Tal[.]"', 'It protects civil rights in Tal.'],
    ['"[...] Tal is open," said Ida Rost.', 'Tal is open.'],
  ])('loses what only its place in the text gave it: %s', (text, statement) => {
    expect(lastOf(text).statement).toBe(statement)
  })

  it.each([
    ['Mayor Ida Rost said this announcement cannot change Tal.', 'this announcement'],
    ['Mayor Ida Rost said Tal needs these boats.', 'these boats'],
    ['Mayor Ida Rost said the three officers had left Tal.', 'the three officers'],
    ['Mayor Ida Rost said both companies had left Tal.', 'both companies'],
  ])('asks what is pointed at: %s', (text, words) => {
    expect(lastOf(text).open.map((reference) => reference.text)).toEqual([words])
  })

  it('takes a thing for another of its kind only near its fuller name', () => {
    const filler = 'Ivo Krag rowed to Lund and back again with his brother. '.repeat(16)
    const text = `The vote on the bridge toll is on 3 May 2026. ${filler}Mayor Ida Rost said the vote was over.`
    expect(lastOf(text).open).toMatchObject([{ text: 'the vote', candidates: ['the vote on the bridge toll'] }])
  })

  it('loses what joins two clauses of "we"', () => {
    expect(lastOf('Pilot Karl Beck said, "We docked, and we came back."').statement).toBe(
      'Karl Beck and others docked, and they came back.',
    )
  })
})

describe('the dates of a statement', () => {
  it.each([
    ['Ida Rost said Tal voted on Monday.', 'Tal voted on 14 October 2019.'],
    ['Ida Rost said Tal would vote on Monday.', 'Tal will vote on 21 October 2019.'],
    ['Ida Rost said Tal voted yesterday.', 'Tal voted on 15 October 2019.'],
    ['Ida Rost said Tal shrank last year.', 'Tal shrank in 2018.'],
    ['Ida Rost said Tal shrank earlier this month.', 'Tal shrank earlier in October 2019.'],
    ['Ida Rost said Tal shrank two years ago.', 'Tal shrank two years before 16 October 2019.'],
    ['Ida Rost said Tal shrank in March.', 'Tal shrank in March 2019.'],
    ['Ida Rost said Tal burned on November 5.', 'Tal burned on 5 November 2018.'],
    ['Ida Rost said Tal burned on 5 November 1980.', 'Tal burned on 5 November 1980.'],
    ['Ida Rost said on Monday, "Tal voted yesterday."', 'Tal voted on 13 October 2019.'],
  ])('are absolute: "%s"', (text, statement) => {
    expect(lastOf(text)).toMatchObject({ statement, open: [] })
  })

  it.each([
    ['Ida Rost said Tal will be closed on Monday.', 'Tal will be closed on 21 October 2019.'],
    ['Ida Rost said on Monday that Tal would be closed on Friday.', 'Tal will be closed on 18 October 2019.'],
    ['Ida Rost said on Tuesday that Tal had been closed on Friday.', 'Tal had been closed on 11 October 2019.'],
    ['Ida Rost said Tal is to be closed on Monday.', 'Tal is to be closed on 21 October 2019.'],
    ['Ida Rost said Tal is due to be fully closed on Monday.', 'Tal is due to be fully closed on 21 October 2019.'],
    ['Ida Rost said Tal will not be paid on Monday.', 'Tal will not be paid on 21 October 2019.'],
    ['Ida Rost said Tal intends to vote on Monday.', 'Tal intends to vote on 21 October 2019.'],
    ['Ida Rost said Tal hopes to vote on Monday.', 'Tal hopes to vote on 21 October 2019.'],
    ['Ida Rost said Tal has to vote on Monday.', 'Tal has to vote on 21 October 2019.'],
    ['Ida Rost said Tal had to vote on Monday.', 'Tal had to vote on 14 October 2019.'],
    ['Ida Rost said Tal is closing on Monday.', 'Tal is closing on 21 October 2019.'],
    ['Ida Rost said Tal may be closed on Monday.', 'Tal may be closed on 21 October 2019.'],
    ['Ida Rost said Tal stays closed from Monday.', 'Tal stays closed from 21 October 2019.'],
    ['Ida Rost said Tal has been closed since Monday.', 'Tal has been closed since 14 October 2019.'],
    ['Ida Rost said Tal was closed on Monday.', 'Tal was closed on 14 October 2019.'],
    ['Ida Rost said Tal should have closed on Monday.', 'Tal should have closed on 14 October 2019.'],
    ['Ida Rost said Tal will have voted by Monday.', 'Tal will have voted by 21 October 2019.'],
    ['Ida Rost said Tal voted last Friday.', 'Tal voted on 11 October 2019.'],
    ['Ida Rost said Tal will vote next Tuesday.', 'Tal will vote on 22 October 2019.'],
    ['Ida Rost said Tal will vote this Friday.', 'Tal will vote on 18 October 2019.'],
    ['Ida Rost said Tal voted last December.', 'Tal voted in December 2018.'],
    ['Ida Rost said Tal will vote next March.', 'Tal will vote in March 2020.'],
    ['Ida Rost said Tal will be closed in May.', 'Tal will be closed in May 2020.'],
    ['Ida Rost said Tal voted this spring.', 'Tal voted in the spring of 2019.'],
  ])('turn to the side that the tense of the whole verb tells: "%s"', (text, statement) => {
    expect(lastOf(text)).toMatchObject({ statement, open: [] })
  })

  it.each([
    ['Ida Rost said Tal voted last May.', 'last May: in May 2019 · in May 2018'],
    ['Ida Rost said Tal will vote next December.', 'next December: in December 2019 · in December 2020'],
    ['Ida Rost said Tal voted last Monday.', 'last Monday: on 14 October 2019 · on 7 October 2019'],
    ['Ida Rost said Tal will vote next Friday.', 'next Friday: on 18 October 2019 · on 25 October 2019'],
    ['Ida Rost said Tal will vote this spring.', 'this spring: '],
    ['Ida Rost said Tal voted last winter.', 'last winter: '],
    ['Ida Rost said Tal opens on Monday.', 'on Monday: on 14 October 2019 · on 21 October 2019'],
  ])('stay as written and are asked about where they may mean two: "%s"', (text, line) => {
    const last = lastOf(text)
    expect(openIn(last)).toEqual([line])
    expect(last.statement).toContain(line.split(':')[0])
  })

  it('stay open when the day of the text, or of a quotation, is not known', () => {
    expect(openIn(lastOf('Ida Rost said Tal voted on Monday.', null))).toEqual(['on Monday: '])
    expect(openIn(lastOf('Ida Rost said, "Tal voted yesterday."'))).toEqual(['yesterday: on 15 October 2019'])
  })

  it('count from a date line when nothing else gives the day', () => {
    const text = 'Saturday, September 12, 2015\n\nIda Rost said that Tal burned yesterday.'
    expect(lastOf(text, null).statement).toBe('Tal burned on 11 September 2015.')
  })
})
