import { suggestionsOf, type Suggestion as SuggestionContent } from '@sourceline/rich-text'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { Article } from './article.ref.ts'

const Suggestion = builder.objectRef<SuggestionContent & { readonly maker: string | null }>('Suggestion').implement({
  description:
    'A change of the text of an article that somebody suggests. Readers see nothing of it until it is accepted.',
  fields: (t) => ({
    suggestionId: t.exposeString('id', {
      description: 'The attribute `id` of its marks in `body.json`. Of two people, each may have one of the same.',
    }),
    makerId: t.exposeString('by', { description: 'The attribute `by` of its marks: who makes it.' }),
    maker: t.exposeString('maker', {
      nullable: true,
      description: 'The name of whoever makes it; null where they are not known any more.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    inserted: t.exposeString('inserted', { description: 'The words that it adds; empty where it adds none.' }),
    deleted: t.exposeString('deleted', { description: 'The words that it deletes; empty where it deletes none.' }),
    formatted: t.exposeString('formatted', {
      description:
        'The words to which it gives a style or a link, or from which it takes one; empty where it does not.',
    }),
    style: t.exposeString('style', {
      nullable: true,
      description: 'That style, as `bold`, or `link`; null where it changes words.',
    }),
  }),
})

builder.objectFields(Article, (t) => ({
  suggestions: t.field({
    type: [Suggestion],
    args: listArgs(500),
    complexity: listCost,
    description:
      'What is suggested in its newest version, in the order of the text. They are accepted and rejected by saving ' +
      '`body.json` with their marks resolved.',
    resolve: ({ edited, suggesters }, { first }) =>
      suggestionsOf(edited)
        .slice(0, first ?? 500)
        .map((suggestion) => ({
          ...suggestion,
          maker: suggesters.find(({ id }) => id === suggestion.by)?.name ?? null,
        })),
  }),
}))
