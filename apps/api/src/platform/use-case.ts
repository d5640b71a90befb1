import { setTimeout as sleep } from 'node:timers/promises'
import { failed, isBoundToOwn, ok, type Action, type Actor, type Result } from '@sourceline/domain'
import { Prisma, type PrismaClient } from '@sourceline/database'
import type { z } from 'zod'
import { writeEvents, type Change, type LoggedChange } from './change-log.ts'
import { clientOf } from './transactions/client-of.ts'
import { inTransaction, outsideTransaction } from './transactions/begin.ts'
import { refuseOvertaking } from './transactions/overtaken.ts'
import type { Transaction } from './transactions/transaction.ts'
import { asNow } from './clock.ts'
import { Deadline } from './deadline.ts'
import type { KeyKeeper } from './encryption/key-keeper.ts'
import type { Failure } from './failure.ts'
import type { Postbox } from './mail/postbox.ts'
import { missingPermission, missingPermissionOn, type PermissionCode } from './missing-permission.ts'
import { publicTextsRefusal } from './records/public-texts.ts'
import type { Running } from './running.ts'
import { refused, type Refusal } from './refusals/define-refusals.ts'
import { inputCodes } from './refusals/input-codes.ts'
import { inputIssue, type InputCode } from './refusals/input-issue.ts'
import { saysConflict } from './unavailable.ts'

export type { Running } from './running.ts'

/** What every use-case is called with, whoever calls: a request, the command line, an importer. */
export interface UseCaseContext {
  readonly prisma: PrismaClient
  readonly actor: Actor
  readonly requestId: string | null
  /** The keys of the vault. Where a caller has none, it stays locked. */
  readonly keys?: KeyKeeper
  /** Aborted when nobody waits for the answer any more. Long work ends then; what is being written is not given up. */
  readonly signal?: AbortSignal | undefined
  /** Saves something of the caller's own in the same transaction, from what the use-case gives; an error undoes both. */
  readonly alongside?: (tx: Transaction, value: unknown) => Promise<void>
  /** Who wrote what is saved, by their ids and in the order in which they began, where that is not the actor alone. */
  readonly contributors?: readonly string[]
  /** Where mails are posted. Where a caller has none, none is. */
  readonly postbox?: Postbox
}

/** What a use-case prepares with, before its transaction. */
export interface Preparing {
  /** To read by: what is read may have changed when the transaction begins. */
  readonly tx: Transaction
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
  /** Calls back once the use-case has ended, however it ends: where something is held for it, that is given back then. */
  onEnd(giveBack: () => void): void
}

/** What every use-case may be refused for, whatever it does. */
type ShellCode = PermissionCode | InputCode | 'just-taken'

interface Definition<Input extends z.ZodType, Subject, Value, Prepared, Code extends string> {
  /** Permission, audit entry and event stem in one word. */
  readonly action: Action
  readonly input: Input
  /**
   * The codes of what it refuses, beside what its input and its permission are refused for; those of a use-case that it
   * runs among them.
   */
  readonly refusals?: readonly Code[]
  /**
   * Long work, such as reading a text. Done before the transaction is opened, so that no connection and no lock waits
   * for it; what it reads of the database is checked again by the rule.
   */
  readonly prepare?: (
    preparing: Preparing,
    input: z.output<Input>,
  ) => Promise<Result<Prepared, Failure<NoInfer<Code> | ShellCode>>>
  /** Loads what the change is about; a failure where there is none. */
  readonly subject?: (
    running: Running,
    input: z.output<Input>,
  ) => Promise<Result<Subject, Failure<NoInfer<Code> | ShellCode>>>
  /** A rule beyond the role: may this actor do it to this record? */
  readonly policy?: (actor: Actor, subject: Subject) => Refusal<NoInfer<Code>> | null
  readonly run: (
    running: Running,
    input: z.output<Input>,
    subject: Subject,
    prepared: Prepared,
  ) => Promise<Result<Value, Failure<NoInfer<Code> | ShellCode>>>
  /** After how many milliseconds it is given up, and its transaction with it. A minute if left out. */
  readonly timeout?: number
}

/** One change that can be made to the newsroom. */
export interface UseCase<Input extends z.ZodType, Value, Code extends string = string> {
  readonly action: Action
  readonly input: Input
  /** The code of everything that it may be refused for. What is refused with another one is a bug, and thrown. */
  readonly refusals: readonly (Code | ShellCode)[]
  (context: UseCaseContext, input: unknown): Promise<Result<Value, Failure<Code | ShellCode>>>
  /**
   * The same inside a transaction that another use-case has opened, which gets this one's time too. Its events
   * are those of a direct call, and name the other's action as what caused them. A failure is to be passed on:
   * what was written until then goes with the whole transaction.
   */
  within(running: Running, input: unknown): Promise<Result<Value, Failure<Code | ShellCode>>>
}

/** What a transaction has noted for the log so far, and until when it may go on. */
interface Work {
  readonly log: LoggedChange[]
  readonly deadline: Deadline
}

const works = new WeakMap<Transaction, Work>()

function beginWork(tx: Transaction): Work {
  const work: Work = { log: [], deadline: new Deadline() }
  works.set(tx, work)
  return work
}

function workOf(tx: Transaction): Work {
  const work = works.get(tx)
  if (!work) throw new Error('no use-case has opened this transaction')
  return work
}

/** The transaction's own limit never strikes: its deadline does. The longest time that a timer can wait. */
const limits = { timeout: 2 ** 31 - 1 }

const aMinute = 60_000

/** An input that was parsed, and what was made of it beforehand. */
interface Ready<Input, Prepared> {
  readonly input: Input
  readonly prepared: Prepared
}

class RolledBack extends Error {
  readonly failure: Failure
  /** Notes in a transaction of its own that this one is undone. */
  readonly trace: ((running: Running) => Promise<void>) | undefined
  constructor(failure: Failure, trace?: (running: Running) => Promise<void>) {
    super('rolled back')
    this.failure = failure
    this.trace = trace
  }
}

/** Whether somebody may ask for it, then its input, parsed, and what is prepared with that. */
async function makeReady<Input extends z.ZodType, Subject, Value, Prepared, Code extends string>(
  { action, input, prepare }: Definition<Input, Subject, Value, Prepared, Code>,
  preparing: Preparing,
  given: unknown,
): Promise<Result<Ready<z.output<Input>, Prepared>, Failure<Code | ShellCode>>> {
  const missing = missingPermission(preparing.actor, action)
  if (missing) return failed(missing)
  const parsed = input.safeParse(given)
  if (!parsed.success) return failed({ kind: 'validation', issues: parsed.error.issues.map(inputIssue) })
  const prepared = prepare ? await prepare(preparing, parsed.data) : ok(undefined as Prepared)
  return prepared.ok ? ok({ input: parsed.data, prepared: prepared.value }) : prepared
}

/** Loads what it is about, asks whether the actor may do it to that, and does it. */
async function decide<Input extends z.ZodType, Subject, Value, Prepared, Code extends string>(
  definition: Definition<Input, Subject, Value, Prepared, Code>,
  running: Running,
  { input, prepared }: Ready<z.output<Input>, Prepared>,
): Promise<Result<Value, Failure<Code | ShellCode>>> {
  const subject = definition.subject ? await definition.subject(running, input) : ok(undefined as Subject)
  if (!subject.ok) return subject
  const foreign = missingPermissionOn(running.actor, definition.action, subject.value)
  if (foreign) return failed(foreign)
  const refusal = definition.policy?.(running.actor, subject.value)
  if (refusal) return failed({ kind: 'forbidden', action: definition.action, ...refusal })
  return definition.run(running, input, subject.value, prepared)
}

/**
 * Makes a use-case: permission, parsing, preparation, transaction, subject, policy, rule, events, commit, in
 * this order. An expected failure rolls everything back and is returned, never thrown.
 */
export function useCase<
  Input extends z.ZodType,
  Value,
  Subject = undefined,
  Prepared = undefined,
  const Code extends string = never,
>(definition: Definition<Input, Subject, Value, Prepared, Code>): UseCase<Input, Value, Code> {
  const { action } = definition
  const ofOthers = isBoundToOwn(action) ? (['of-others'] as const) : []
  const refusals = [
    ...new Set([...(definition.refusals ?? []), ...shellCodes, ...ofOthers, ...inputCodes(definition.input)]),
  ]
  const time = definition.timeout ?? aMinute
  /** Runs under this use-case's own action; `cause` is the action of the one that runs it, if another does. */
  const begin = async (
    running: Omit<Running, 'action' | 'emit'>,
    ready: Ready<z.output<Input>, Prepared>,
    cause: Action | null,
  ): Promise<Result<Value, Failure<Code | ShellCode>>> => {
    const { log, deadline } = workOf(running.tx)
    deadline.allow(time, action)
    const emit = (change: Change): void => {
      const follows = change.action !== undefined && change.action !== action
      log.push({ ...change, action: change.action ?? action, causedBy: follows ? action : cause })
    }
    return decide(definition, { ...running, action, emit }, ready)
  }
  const call = (context: UseCaseContext, input: unknown): Promise<Result<Value, Failure<Code | ShellCode>>> =>
    givingBack((onEnd) => callHolding(context, input, onEnd))
  const callHolding = async (
    context: UseCaseContext,
    input: unknown,
    onEnd: Preparing['onEnd'],
  ): Promise<Result<Value, Failure<Code | ShellCode>>> => {
    const preparing = { tx: outsideTransaction(context.prisma), actor: context.actor, signal: context.signal, onEnd }
    const ready = await makeReady(definition, preparing, input)
    const asked = ready.ok ? overrideReasonIn(ready.value.input) : null
    return requireDeclared(
      action,
      refusals,
      ready.ok
        ? await carryOut(context, { action, overrideReason: asked }, (running) => begin(running, ready.value, null))
        : ready,
    )
  }
  const within = (running: Running, input: unknown): Promise<Result<Value, Failure<Code | ShellCode>>> =>
    givingBack(async (onEnd) => {
      const ready = await makeReady(definition, { tx: running.tx, actor: running.actor, onEnd }, input)
      return ready.ok ? begin(running, ready.value, running.action) : ready
    })
  return Object.assign(call, { action: definition.action, input: definition.input, refusals, within })
}

/** Throws at a refusal that a use-case does not declare: what clients are told of its codes would be wrong. */
function requireDeclared<Given extends Result<unknown, Failure>>(
  action: Action,
  refusals: readonly string[],
  result: Given,
): Given {
  const codes = result.ok ? [] : codesOf(result.failure)
  const other = codes.find((code) => !refusals.includes(code))
  if (other !== undefined) throw new Error(`${action} does not declare the refusal ${other}`)
  return result
}

const shellCodes: readonly (PermissionCode | 'just-taken')[] = ['role-forbids', 'maker-forbids', 'just-taken']

/** The codes that a use-case declares for itself: the publish gate, and what uses a record, have catalogues of their own. */
function codesOf(failure: Failure): readonly string[] {
  if (failure.kind === 'validation') return failure.issues.map(({ code }) => code)
  return failure.kind === 'publish-blocked' || failure.kind === 'in-use' ? [] : [failure.code]
}

/** Why something is made public against what is found, where an input says so. */
const overrideReasonIn = (input: unknown): string | null =>
  input !== null && typeof input === 'object' && 'overrideReason' in input && typeof input.overrideReason === 'string'
    ? input.overrideReason || null
    : null

/** Does something, and gives back at its end what is held for it. */
async function givingBack<Value>(work: (onEnd: Preparing['onEnd']) => Promise<Value>): Promise<Value> {
  const held: (() => void)[] = []
  try {
    return await work((giveBack) => held.push(giveBack))
  } finally {
    for (const giveBack of held) giveBack()
  }
}

/** How often something is begun that is overtaken, or in another's way; and how often before others may come between. */
const maxBeginnings = { all: 8, strict: 4 }

/**
 * Runs something in a transaction of its own, by the database's clock and until its deadline, and writes its log. It is begun
 * anew where others have meanwhile changed what it is to change, or where two transactions wait for each other.
 */
async function carryOut<Value, Code extends string>(
  { alongside, ...context }: UseCaseContext,
  { action, overrideReason }: { readonly action: Action; readonly overrideReason: string | null },
  run: (running: Omit<Running, 'action' | 'emit'>) => Promise<Result<Value, Failure<Code>>>,
): Promise<Result<Value, Failure<Code | 'just-taken'>>> {
  const { prisma, signal, requestId, ...given } = context
  const work = async (tx: Transaction, othersMayOvertake: boolean) => {
    if (!othersMayOvertake) refuseOvertaking(tx)
    const now = asNow(await databaseClock(tx))
    const { log, deadline } = beginWork(tx)
    const finish = async () => {
      const result = await run({ tx, now, ...given })
      if (!result.ok) throw new RolledBack(result.failure)
      const refusal = await publicTextsRefusal(runningAs(action, { tx, now, ...given }), overrideReason)
      if (refusal) throw new RolledBack(refusal.failure, refusal.trace)
      await alongside?.(tx, result.value)
      await writeEvents(tx, { actor: given.actor, now, requestId }, log)
      return result
    }
    return Promise.race([finish(), deadline.passed]).finally(() => deadline.stop())
  }
  try {
    return await untilInTime(
      (othersMayOvertake) => inTransaction(prisma, (tx) => work(tx, othersMayOvertake), limits),
      signal,
    )
  } catch (error) {
    const trace = error instanceof RolledBack ? error.trace : undefined
    if (trace)
      await carryOut(context, { action, overrideReason: null }, async (running) => {
        await trace(runningAs(action, running))
        return ok(null)
      })
    return failed(expectedFailure<Code>(error))
  }
}

/**
 * Begins something anew until nobody comes between, with a pause before each time, and not for longer than a minute. After some
 * times it is told that others may, so that nobody starves.
 */
async function untilInTime<Value>(
  begin: (othersMayOvertake: boolean) => Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  const until = Date.now() + aMinute
  for (let times = 1; ; times += 1) {
    try {
      return await begin(times > maxBeginnings.strict)
    } catch (error) {
      if (times === maxBeginnings.all || Date.now() > until || signal?.aborted || !saysConflict(error)) throw error
      await sleep(20 * times * (0.5 + Math.random()))
    }
  }
}

/** What runs under an action by itself, caused by no other. */
const runningAs = (action: Action, running: Omit<Running, 'action' | 'emit'>): Running => ({
  ...running,
  action,
  emit: (change) => void workOf(running.tx).log.push({ ...change, action, causedBy: null }),
})

async function databaseClock(tx: Transaction): Promise<Date> {
  const [row] = await clientOf(tx).$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`
  if (!row) throw new Error('the database told no time')
  return row.now
}

/** The failure that ended a transaction; what nobody expected is thrown on. */
function expectedFailure<Code extends string>(error: unknown): Failure<Code | 'just-taken'> {
  const failure = error instanceof RolledBack ? (error.failure as Failure<Code>) : uniqueClash(error)
  if (failure === null) throw error
  return failure
}

/** Two requests that take the same slug or name at once: the database refuses the second. */
function uniqueClash(error: unknown): Failure<'just-taken'> | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const about = JSON.stringify(error.meta ?? {})
  const clashed = error.code === 'P2002' || (error.code === 'P2010' && about.includes('"23505"'))
  if (!clashed) return null
  return refused('just-taken', { field: /slug|email|fingerprint/.exec(about)?.[0] ?? 'input' })
}
