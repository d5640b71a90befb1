import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { ClaimMatch } from '../claims/public.ts'
import { matchesOf } from './proposal-matches.ts'
import { Proposal } from './proposal.ref.ts'
import { openReferences, resolvedReferences, statementOf, type PlacedReference } from './reference-choices.ts'

const ReferenceTarget = builder.enumType('ReferenceTarget', {
  description: 'Where words stand that an editor must resolve.',
  values: {
    STATEMENT: { description: 'In the statement of a claim: "he", "the plan".' },
    SOURCE: { description: 'In what the text calls a source.' },
  } as const,
})

const OpenReference = builder.objectRef<PlacedReference>('OpenReference').implement({
  description: 'Words that point elsewhere: what they stand for must be said before the proposal can be accepted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Which of its proposal: `1`, `2`.' }),
    of: t.field({
      type: ReferenceTarget,
      description: 'What the words stand in.',
      resolve: (reference) => reference.of,
    }),
    words: t.exposeString('words', { description: 'The words of the text: "he", "the plan".' }),
    start: t.exposeInt('start', {
      nullable: true,
      description:
        'Where they, or what was chosen for them, begin in the statement, in UTF-16 code units; null elsewhere.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description:
        'Where they, or what was chosen for them, end in the statement, in UTF-16 code units; null elsewhere.',
    }),
    candidates: t.exposeStringList('candidates', {
      description: 'Whom or what they may stand for, the likeliest first; empty where the text offers nobody.',
    }),
    choice: t.exposeString('choice', {
      nullable: true,
      description: 'What an editor says that they stand for; null while it is open.',
    }),
  }),
})

builder.objectFields(Proposal, (t) => ({
  words: t.exposeString('words', { description: 'The words of the text that make the claim.' }),
  statement: t.string({
    description:
      'The claim as one sentence that stands alone, with what editors chose for words that point elsewhere. ' +
      'The claim gets it as its wording, unless it was recorded before.',
    resolve: (row) => statementOf(row),
  }),
  open: t.field({
    type: [OpenReference],
    description:
      'What an editor must resolve before it can be accepted, in the order of the text; empty when it is complete.',
    resolve: (row) => openReferences(row),
  }),
  resolved: t.field({
    type: [OpenReference],
    description: 'What an editor has resolved by a choice. It can be chosen anew until the proposal is decided.',
    resolve: (row) => resolvedReferences(row),
  }),
  matches: t.field({
    type: [ClaimMatch],
    args: { first: t.arg.int({ defaultValue: 3, description: 'How many, at most 10.' }) },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, Math.min(first ?? 3, 10)) }),
    description:
      'Recorded claims that may say the same, the surest first, to be joined or kept apart: ' +
      'for the proposal of a claim that waits for a decision.',
    resolve: (row, { first }, context) => matchesOf(context, row, pageSize(first, { max: 10, standard: 3 })),
  }),
}))
