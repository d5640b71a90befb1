import { extractProposals } from '../../extract-proposals.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './said-on.ts'

const days = (sentence: string): string[] =>
  extractProposals(sentence, { published: '2026-03-14' }).map(({ saidAt }) => saidAt ?? 'no day')

prove(lists, { otherTimes: ['The dam held, Ana Sol said after the vote on Monday.', 'no day'] }, days)
