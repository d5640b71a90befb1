import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { saidBy } from '../testing/told.ts'

const lede = 'The port of Tal will close in May, according to people familiar with the plan.'

/** The stances of a source in a text that opens with a claim for it to speak to. */
function stancesOf(sentence: string, name: string): string[] {
  return saidBy(`${lede} ${sentence}`, name).map((proposal) => proposal.stance)
}

describe('silence is never assent', () => {
  it.each([
    ['The ministry has yet to comment.', 'ministry'],
    ['The ministry has not commented.', 'ministry'],
    ["The ministry hasn't commented publicly.", 'ministry'],
    ['The ministry has not publicly acknowledged the closure.', 'ministry'],
    ['The ministry has not said whether the port will close.', 'ministry'],
    ['The ministry has yet to confirm the closure.', 'ministry'],
    ['The ministry has made no statement.', 'ministry'],
    ['The ministry failed to say whether the port will close.', 'ministry'],
    ['The ministry failed to say that the port will close.', 'ministry'],
    ['The ministry remained silent.', 'ministry'],
    ['The ministry has never acknowledged the closure.', 'ministry'],
    ['There was no immediate comment from the ministry.', 'ministry'],
    ['The ministry had no immediate comment.', 'ministry'],
  ])('takes "%s" as NOT_COMMENTED', (sentence, name) => {
    expect(stancesOf(sentence, name)).toEqual(['NOT_COMMENTED'])
  })

  it.each([
    ['The ministry declined to comment.', 'ministry'],
    ['The ministry refused to comment on the plan.', 'ministry'],
    ['The ministry would not comment.', 'ministry'],
    ['The ministry declined to say when the port will close.', 'ministry'],
    ['The ministry declined to confirm the closure.', 'ministry'],
    ['The ministry had no comment.', 'ministry'],
    ['The ministry said it had no comment.', 'ministry'],
    ['"No comment," the ministry said.', 'ministry'],
    ['The ministry has so far declined to say when the port will close.', 'ministry'],
    ['The ministry declined an interview request.', 'ministry'],
    ['The ministry declined to be interviewed.', 'ministry'],
    ['The ministry refused requests for comment.', 'ministry'],
    ["The ministry wouldn't discuss the closure.", 'ministry'],
  ])('takes "%s" as DECLINES_TO_COMMENT', (sentence, name) => {
    expect(stancesOf(sentence, name)).toEqual(['DECLINES_TO_COMMENT'])
  })

  it.each([
    ['The ministry did not respond to a request for comment.', 'ministry'],
    ['The ministry did not immediately reply.', 'ministry'],
    ['The ministry did not return calls.', 'ministry'],
    ['The ministry could not be reached.', 'ministry'],
    ['The ministry was not available for comment.', 'ministry'],
    ['The ministry was unavailable for comment.', 'ministry'],
    ['The ministry failed to respond.', 'ministry'],
    ['Calls to the ministry were not returned.', 'ministry'],
    ['Messages left with the ministry were not immediately answered.', 'ministry'],
    ['Emails to the ministry went unanswered.', 'ministry'],
    ['Attempts to reach the ministry were unsuccessful.', 'ministry'],
    ['Nobody at the ministry was available for comment.', 'ministry'],
  ])('takes "%s" as NO_RESPONSE', (sentence, name) => {
    expect(stancesOf(sentence, name)).toEqual(['NO_RESPONSE'])
  })

  it.each([
    ['The ministry did not confirm the closure.', 'ministry'],
    ['The ministry did not deny the closure.', 'ministry'],
    ['The ministry neither confirmed nor denied the closure.', 'ministry'],
    ['The ministry could not confirm the closure.', 'ministry'],
    ['The ministry cannot confirm that the port will close.', 'ministry'],
    ["The ministry didn't say whether the port will close.", 'ministry'],
    ['The ministry would neither confirm nor deny the closure.', 'ministry'],
    ['The ministry failed to confirm the closure.', 'ministry'],
    ['The ministry failed to confirm that the port will close.', 'ministry'],
  ])('takes "%s" as DOES_NOT_CONFIRM', (sentence, name) => {
    expect(stancesOf(sentence, name)).toEqual(['DOES_NOT_CONFIRM'])
  })

  it.each([
    'The ministry had spoken to him.',
    'The boat failed to return.',
    'Nobody is saying never.',
    'One should not say so.',
    'The ministry has not ruled on it.',
  ])('takes "%s" as no silence', (sentence) => {
    expect(
      extractProposals(`${lede} ${sentence}`).filter((proposal) => proposal.by.startsWith('rule:silence')),
    ).toEqual([])
  })

  it('takes "neither X nor Y has commented" as silence of each', () => {
    const text = `${lede} Neither Norland nor Sudria has commented.`
    expect(
      [saidBy(text, 'Norland'), saidBy(text, 'Sudria')].map((found) => found.map((proposal) => proposal.stance)),
    ).toEqual([['NOT_COMMENTED'], ['NOT_COMMENTED']])
  })

  it('gives each of two silent states a proposal of its own', () => {
    const text = `${lede} Both Norland and Sudria have not publicly acknowledged the plan.`
    expect(saidBy(text, 'Norland').map((proposal) => proposal.stance)).toEqual(['NOT_COMMENTED'])
    expect(saidBy(text, 'Sudria').map((proposal) => proposal.stance)).toEqual(['NOT_COMMENTED'])
  })

  it('points a silence at the claim that it leaves open', () => {
    const proposals = extractProposals(`${lede} The ministry has yet to comment.`)
    const closure = proposals.find((proposal) => proposal.cue?.text === 'according to')
    const silence = proposals.find((proposal) => proposal.stance === 'NOT_COMMENTED')
    expect(silence?.claimRef).toBe(closure?.id)
    expect(silence?.claim.text).toBe('The port of Tal will close in May')
  })

  it('gives a non-answer no form', () => {
    expect(saidBy(`${lede} The ministry declined to comment.`, 'ministry').map((proposal) => proposal.form)).toEqual([
      null,
    ])
  })

  it('never lets a negated verb of saying assert, confirm or deny', () => {
    for (const negation of [
      'did not',
      "didn't",
      'has not',
      'would not',
      'could not',
      'never',
      'has yet to',
      'refused to',
      'declined to',
    ]) {
      for (const verb of ['confirm', 'say', 'deny', 'acknowledge', 'announce', 'claim', 'admit', 'reveal']) {
        const stances = stancesOf(`The ministry ${negation} ${verb} that the port will close.`, 'ministry')
        expect(
          stances.filter((stance) => ['ASSERTS', 'CONFIRMS', 'DENIES'].includes(stance)),
          `${negation} ${verb}`,
        ).toEqual([])
      }
    }
  })
})
