import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Actor } from '@sourceline/domain'
import {
  GraphQLError,
  lexicographicSortSchema,
  printSchema,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { ReadingConnections, WritingConnections } from '../platform/connections.ts'
import type { KeyKeeper } from '../platform/encryption/key-keeper.ts'
import type { Postbox } from '../platform/mail/postbox.ts'
import { secondsToNextBound } from '../platform/reads/next-bound.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import { Tags } from '../platform/reads/tags.ts'
import { saysUnavailable } from '../platform/unavailable.ts'
import { deliveryContext, editorialContext, type Context } from './context.ts'
import { keptAnswers } from './kept-answers.ts'
import { withoutValue } from './invalid-variable.ts'
import { maxTokens, standardKeepFor } from './limits.ts'
import { PlannedAnswers } from './planned-answers.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'
import { unavailableError, unavailableStatus } from './unavailable-answers.ts'
import { keyUnder } from '../platform/secret.ts'
import type { GraphRequest } from './graph-request.ts'
import { wrongArgument } from './wrong-argument.ts'
import { onlyTrusted, trustedByHash, type TrustedDocuments } from './trusted-documents.ts'

/** What is known of changes. */
interface Changes {
  /** In how many seconds anything next becomes public or ceases to be; null where that is not known to be up to date. */
  readonly secondsToBound: number | null
  /** Waits until everything has been heard that was committed before the call. */
  caughtUp(): Promise<void>
}

interface GraphDependencies {
  readonly prisma: WritingConnections
  readonly pool: ReadingConnections
  readonly deliveryPool: ReadingConnections
  /** The documents that the published graph answers; any if left out. */
  readonly trustedDocuments?: TrustedDocuments
  /** For how many seconds others may keep a published answer, if nothing scheduled comes before. */
  readonly keepFor?: number
  /** Follows the log of changes; each answer asks the database for itself if left out. */
  readonly changes?: Changes
  /** The admin's public address, for links. */
  readonly adminUrl: string
  /** The keys of the vault; without them it stays locked. */
  readonly keys?: KeyKeeper
  /** Where mails are posted; without it none is. */
  readonly postbox?: Postbox
  /** The newsroom's secret, under which the input of a change is hashed that is sent with a key; without it keys are passed over. */
  readonly secret?: string
  /** Is told of every error that nobody expected. */
  readonly logError?: (error: unknown) => void
}

/** The codes of errors that may be about an argument. */
const aboutArguments = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'])

/** Says no more of an unexpected error than that it happened; the log has the rest. */
function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logError: GraphDependencies['logError'],
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error
  const expected =
    formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR' &&
    !(original instanceof Error && !(original instanceof GraphQLError))
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
  if (extensions['code'] === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes('call stack'))
    return { message: 'The document is nested too deeply to be read: nest less.', extensions }
  if (expected) {
    const argument =
      aboutArguments.has(String(extensions['code'])) && error instanceof GraphQLError
        ? (extensions['argument'] ?? wrongArgument(error, maxTokens.editorial))
        : extensions['argument']
    const named = argument === undefined ? extensions : { ...extensions, argument }
    return { ...formatted, message: withoutValue(formatted.message), extensions: named }
  }
  const { path, locations } = formatted
  const where = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) }
  logError?.(original ?? error)
  if (saysUnavailable(original)) return { ...unavailableError(original), ...where }
  return {
    message:
      'Something went wrong on the server; the request was not carried out. Try again, and tell the administrator if it stays.',
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}

/** Refuses a mutation or subscription where the graph has none: a mistake of the caller, and none of ours. */
function knownOperations(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation }) => {
          if (!operation || schema.getRootType(operation.operation)) return Promise.resolve()
          const cure = operation.operation === 'mutation' ? ' What editors change goes to /editorial/graphql.' : ''
          throw new GraphQLError(`This graph has no ${operation.operation}s.${cure}`, {
            extensions: { code: 'OPERATION_NOT_SUPPORTED', http: { status: 400 } },
          })
        },
      }),
  }
}

/** Acknowledges a change once what it made wrong is kept here no longer. */
function purgedFirst(changes: Changes): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async willSendResponse({ operation }) {
          if (operation?.operation === 'mutation') await changes.caughtUp()
        },
      }),
  }
}

function server(
  schema: GraphQLSchema,
  graph: Context['graph'],
  { logError, trustedDocuments, changes }: GraphDependencies,
  planned?: PlannedAnswers,
): ApolloServer<Context> {
  // Cache hints are not ours to compute, and their plugin wraps every resolver of every request.
  const plugins: ApolloServerPlugin<Context>[] = [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
  ]
  plugins.push(knownOperations(schema), unavailableStatus)
  const trusted = graph === 'delivery' ? trustedDocuments : undefined
  if (trusted) plugins.push(onlyTrusted(trusted))
  if (planned) plugins.push(planned.plugin, keptAnswers())
  if (graph === 'editorial' && changes) plugins.push(purgedFirst(changes))
  const options: ApolloServerOptions<Context> = {
    schema,
    plugins,
    introspection: true,
    // What answers everybody alike, reads no cookie and changes nothing needs no protection from other pages.
    csrfPrevention: graph === 'editorial',
    ...(planned ? { stringifyResult: planned.stringify } : {}),
    ...(trusted ? { persistedQueries: trustedByHash(trusted) } : {}),
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: maxTokens[graph] },
    formatError: (formatted, error) => formatError(formatted, error, logError),
  }
  return new ApolloServer(options)
}

/** Both graphs over one database: delivery reads views by its own pool, the editorial graph everything. */
export async function createGraphs(dependencies: GraphDependencies) {
  const {
    prisma,
    pool,
    deliveryPool,
    keepFor = standardKeepFor,
    adminUrl,
    keys,
    postbox,
    secret,
    changes,
  } = dependencies
  const retrySecret = secret === undefined ? null : keyUnder(secret, 'idempotency keys')
  const plannedDelivery = new PlannedAnswers(deliverySchema)
  const delivery = server(deliverySchema, 'delivery', dependencies, plannedDelivery)
  const editorial = server(editorialSchema, 'editorial', dependencies)
  await Promise.all([delivery.start(), editorial.start()])
  const present = deliveryReads(deliveryPool)
  return {
    delivery,
    plannedDelivery,
    editorial,
    deliverySchemaText: printSchema(lexicographicSortSchema(deliverySchema)),
    deliveryContext: ({ id }: { id: string }): Context =>
      deliveryContext((asOf) => (asOf ? deliveryReads(deliveryPool, asOf) : present), id),
    keptDeliveryContext: async ({ id }: { id: string }): Promise<Context> => {
      const toBound = changes?.secondsToBound ?? (await secondsToNextBound(deliveryPool))
      const tags = new Tags()
      const maxAge = Math.max(0, Math.floor(Math.min(keepFor, toBound ?? keepFor)))
      return deliveryContext((asOf) => deliveryReads(deliveryPool, asOf, tags), id, { maxAge, tags })
    },
    editorialContext: ({ id, retryKey = null }: GraphRequest, actor: Actor, signal?: AbortSignal): Context =>
      editorialContext({
        reads: editorialReads(pool, actor),
        actor,
        prisma,
        requestId: id,
        adminUrl,
        signal,
        ...(keys ? { keys } : {}),
        ...(postbox ? { postbox } : {}),
        ...(retryKey !== null && retrySecret ? { retry: { key: retryKey, secret: retrySecret } } : {}),
      }),
  }
}
