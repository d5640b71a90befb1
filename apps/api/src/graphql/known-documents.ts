import { LRUCache } from 'lru-cache'
import type { OperationPlan } from './operation-plan.ts'

/** An operation that was answered along its plan: its document is allowed, parsed and valid. */
export interface KnownOperation {
  readonly plan: OperationPlan
  /** The SHA-256 of its document, in hexadecimal digits. */
  readonly hash: string
}

/** A question as it came, before anything was looked at. */
export interface Question {
  readonly query?: unknown
  readonly operationName?: unknown
  readonly variables?: unknown
  readonly extensions?: unknown
}

/** How much of the documents of others is kept, in characters. */
const maxCharacters = 8 * 1024 * 1024

/**
 * The operations that need no engine any more. They are learned from the engine, after all of its rules; a question that
 * differs in anything but its variables is not known.
 */
export class KnownDocuments {
  private readonly byText = new LRUCache<string, KnownOperation>({
    maxSize: maxCharacters,
    sizeCalculation: (_operation, key) => key.length + 1_000,
  })
  private readonly byHash = new LRUCache<string, KnownOperation>({ max: 10_000 })

  /** Keeps an operation that the engine answered along a plan. */
  learn(document: string, operationName: string | undefined, operation: KnownOperation): void {
    this.byText.set(keyOf(operationName, document), operation)
    this.byHash.set(keyOf(operationName, operation.hash), operation)
  }

  /** The operation that a question names, with its variables; null where the engine has to see to it. */
  find({ query, operationName, variables, extensions }: Question): {
    readonly plan: OperationPlan
    readonly variables: Readonly<Record<string, unknown>>
  } | null {
    const name = operationName ?? undefined
    const given = variables ?? {}
    if (name === '' || (name !== undefined && typeof name !== 'string') || !isRecord(given)) return null
    const hash = hashOf(extensions)
    if (hash === null) return null
    const found = this.operation(name, query, hash)
    return found && { plan: found.plan, variables: given }
  }

  private operation(name: string | undefined, query: unknown, hash: string | undefined): KnownOperation | null {
    if (query === undefined) return (hash !== undefined && this.byHash.get(keyOf(name, hash))) || null
    const found = typeof query === 'string' ? this.byText.get(keyOf(name, query)) : undefined
    if (!found || hash === undefined) return found ?? null
    if (hash !== found.hash) return null
    this.byHash.set(keyOf(name, hash), found)
    return found
  }
}

const keyOf = (operationName: string | undefined, document: string): string => `${operationName ?? ''}\n${document}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The hash by which a document is named; undefined where it is not, null where something else is asked for. */
function hashOf(extensions: unknown): string | undefined | null {
  if (extensions === undefined || extensions === null) return undefined
  if (!isRecord(extensions)) return null
  const { persistedQuery } = extensions
  if (persistedQuery === undefined) return undefined
  const { version, sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {}
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : null
}
