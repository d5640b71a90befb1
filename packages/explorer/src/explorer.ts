import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { publishedQuery, variablesOf, type Example, type Published } from './examples.ts'
import './explorer.css'

/** The queries of the guide for front-ends, put here when the explorer is built. */
declare const EXAMPLES: readonly Example[]

interface Answer {
  readonly data?: {
    readonly articles: {
      readonly nodes: readonly {
        readonly id: string
        readonly slug: string
        readonly claims: readonly { readonly claim: { readonly id: string } }[]
        readonly sources: readonly { readonly id: string }[]
      }[]
    }
  } | null
}

/** What is there to be asked for; nothing where that cannot be learned: the explorer works without. */
async function published(): Promise<Published> {
  try {
    const response = await fetch(`/graphql?query=${encodeURIComponent(publishedQuery)}`)
    const { data } = (await response.json()) as Answer
    const article = data?.articles.nodes[0]
    return { article, claim: article?.claims[0]?.claim, source: article?.sources[0] }
  } catch {
    return {}
  }
}

const place = document.querySelector('#explorer')
if (place) {
  const found = await published()
  const now = new Date()
  createRoot(place).render(
    createElement(
      GraphiQL,
      {
        fetcher: createGraphiQLFetcher({ url: '/graphql' }),
        defaultTabs: EXAMPLES.map((example) => ({
          query: example.query,
          variables: variablesOf(example, found, now),
        })),
        defaultEditorToolsVisibility: 'variables',
        isHeadersEditorEnabled: false,
      },
      createElement(GraphiQL.Logo, null, 'Sourceline'),
    ),
  )
}
