import { describe, expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

const name = 'Ana Sol'

describe('what a source says', () => {
  it('is read after "said that"', () => {
    expect(told('Ana Sol said that the dam held.')).toEqual([`${name} ASSERTS: the dam held`])
  })

  it('is read without "that"', () => {
    expect(told('Ana Sol said the dam had held.')).toEqual([`${name} ASSERTS: the dam had held`])
  })

  it('is read in straight quotation marks before the tag', () => {
    expect(told('"The dam held all night," said Ana Sol.')).toEqual([`${name} ASSERTS: "The dam held all night,"`])
  })

  it('is read in curly quotation marks before the tag', () => {
    expect(told('“The dam held all night,” Ana Sol said.')).toEqual([`${name} ASSERTS: “The dam held all night,”`])
  })

  it('is read when the quotation comes after the tag', () => {
    expect(told('Ana Sol said: "The dam held all night."')).toEqual([`${name} ASSERTS: "The dam held all night."`])
  })

  it('is put together when the tag splits a quotation', () => {
    const [proposal] = attributed('"The dam held," Ana Sol said, "and nobody was hurt."')
    expect(proposal?.claim.spans).toHaveLength(2)
    expect(proposal?.claim.text).toBe('"The dam held," "and nobody was hurt."')
    expect(proposal?.form).toBe('DIRECT_QUOTE')
  })

  it('is a partial quotation when only some words are quoted', () => {
    const [proposal] = attributed('Ana Sol said the dam was "as good as new" after the storm.')
    expect(proposal?.form).toBe('PARTIAL_QUOTE')
    expect(proposal?.claim.text).toBe('the dam was "as good as new" after the storm')
  })

  it('is read in inverted order with a relative clause behind the name', () => {
    const [proposal] = attributed('The dam held all night, said Ana Sol, who runs the water board.')
    expect(proposal?.source?.text).toBe('Ana Sol, who runs the water board')
    expect(proposal?.source?.name).toBe(name)
    expect(proposal?.claim.text).toBe('The dam held all night')
  })

  it('is read around a tag in the middle of a sentence', () => {
    expect(told('The dam, Ana Sol said, held all night.')).toEqual([`${name} ASSERTS: The dam held all night`])
  })

  it('is read behind whom it was said to', () => {
    expect(told('Ana Sol told reporters on Monday that the dam held.')).toEqual([`${name} ASSERTS: the dam held`])
  })

  it('is hedged when the source only suggested it', () => {
    expect(told('Ana Sol suggested that the dam was safe.')).toEqual([`${name} ASSERTS (hedged): the dam was safe`])
    expect(told('Ana Sol signaled that the dam was safe.')).toEqual([`${name} ASSERTS (hedged): the dam was safe`])
  })

  it('is denied when the source denied it', () => {
    expect(told('Ana Sol denied that the dam had failed.')).toEqual([`${name} DENIES: the dam had failed`])
    expect(told('Ana Sol denied the accusation.')).toEqual([`${name} DENIES: the accusation`])
  })

  it('is confirmed only by a verb of confirming', () => {
    expect(told('Ana Sol confirmed that the dam had failed.')).toEqual([`${name} CONFIRMS: the dam had failed`])
  })

  it('is disputed when the source disputed it', () => {
    expect(told('Ana Sol disputed the figures.')).toEqual([`${name} DISPUTES: the figures`])
  })

  it('is withdrawn when the source retracted it', () => {
    expect(told('Ana Sol retracted her accusation.')).toEqual([`${name} WITHDRAWS: her accusation`])
    expect(told('Ana Sol withdrew her accusation.')).toEqual([`${name} WITHDRAWS: her accusation`])
    expect(told('Ana Sol walked back her accusation.')).toEqual([`${name} WITHDRAWS: her accusation`])
  })

  it('is a position when the source calls for it', () => {
    const [proposal] = attributed('The council urged an end to the strike.')
    expect([proposal?.kind, proposal?.claim.text]).toEqual(['POSITION', 'an end to the strike'])
  })

  it('ends where a contrast begins', () => {
    expect(told('Ana Sol said the dam held, but the road was washed away.')).toEqual([`${name} ASSERTS: the dam held`])
  })

  it('belongs to the subject that two verbs share', () => {
    expect(told('Ana Sol visited the dam and said it was safe.')).toEqual([`${name} ASSERTS: it was safe`])
  })

  it('belongs to the subject of the sentence when a participle tells it', () => {
    expect(told('Ana Sol left early, saying the dam was safe.')).toEqual([`${name} ASSERTS: the dam was safe`])
  })

  it('belongs to the subject in front of a quotation mark', () => {
    expect(told('Ana Sol said fans "just want to know that the dam is safe".')).toContain(
      'fans ASSERTS: the dam is safe',
    )
  })

  it('belongs to the speaker whose name stands behind the verb', () => {
    expect(told('"The dam held," said Ana Sol, adding that the road was closed.')).toContain(
      'Ana Sol ASSERTS: the road was closed',
    )
  })

  it('belongs to the first speaker although others appear in what is said', () => {
    expect(
      told('The mayor said that cuts, not negligence, were to blame, but conceded that letters had been lost.'),
    ).toContain('mayor CONFIRMS: letters had been lost')
  })

  it('is read in headlines that string verbs together', () => {
    expect(told('Firm confirms breach, says a million people are affected')).toContain(
      'Firm ASSERTS: a million people are affected',
    )
  })

  it('is told in passing with "as"', () => {
    expect(told("The vote was close, as you'll recall.")).toEqual(['you ASSERTS: The vote was close'])
  })

  it('belongs to whom an outlet quoted', () => {
    expect(told('The mayor was quoted as saying that the dam had failed.')).toEqual([
      'mayor ASSERTS: the dam had failed',
    ])
  })

  it('has no source when nobody is said to have found it', () => {
    expect(told('Ana Sol slept.')).toEqual([])
  })

  it('is told once, as theirs, when an outlet reports what others said', () => {
    expect(told('Bloomberg reported that officials said the dam had failed.')).toEqual([
      'officials ASSERTS: the dam had failed',
    ])
  })

  it('keeps a quotation inside a quotation with its own speaker', () => {
    expect(told('"My brother told me, \'The dam is gone,\' and I ran," Ana Sol said.')).toContain(
      `${name} ASSERTS: "My brother told me, 'The dam is gone,' and I ran,"`,
    )
    expect(told('"My brother told me, \'The dam is gone,\' and I ran," Ana Sol said.')).toContain(
      "My brother ASSERTS: 'The dam is gone,'",
    )
  })
})
