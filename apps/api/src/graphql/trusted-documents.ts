import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { OperatorError } from '@sourceline/database/operator-error'
import { GraphQLError } from 'graphql'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Context } from './context.ts'

/** Documents by the SHA-256 of their text, in hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, string>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'each id must be the SHA-256 of its document')

/** What the builds of clients write: documents by hash (Relay, GraphQL Code Generator), or Apollo's manifest. */
const manifest = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      operations: z.array(z.object({ id: sha256, body: z.string() })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  z.record(sha256, z.string()).transform((documents) => Object.entries(documents)),
])

/**
 * Reads the documents that a newsroom answers, and no others, from a file.
 *
 * @throws OperatorError with a sentence where the file is missing, is none of the known kinds, or an id is not the hash
 * of its document.
 */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const refuse = (cause: string): never => {
    throw new OperatorError(`SOURCELINE_TRUSTED_DOCUMENTS: ${file} ${cause}.`)
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse('cannot be read')
  }
  const parsed = manifest.safeParse(jsonOf(text))
  if (!parsed.success)
    return refuse('must be JSON: an object of documents by their SHA-256, or a manifest of persisted queries of Apollo')
  for (const [id, document] of parsed.data)
    if (hash('sha256', document) !== id) refuse(`has a document whose SHA-256 is not ${id}`)
  return new Map(parsed.data)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Documents that clients name by their hash: only trusted ones can be, and none is added. */
export function trustedByHash(
  documents: TrustedDocuments,
): NonNullable<Exclude<ApolloServerOptions<Context>['persistedQueries'], false>> {
  return {
    cache: {
      get: (key) => Promise.resolve(documents.get(key.replace(/^apq:/, ''))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(false),
    },
    ttl: null,
  }
}

/** Answers trusted documents alone, whether they come as a text or as its hash. */
export function onlyTrusted(documents: TrustedDocuments): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ queryHash }) => {
          if (documents.has(queryHash)) return Promise.resolve()
          throw new GraphQLError('This newsroom answers known documents only, and this is none of them.', {
            extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403 } },
          })
        },
      }),
  }
}
