import { isDeepStrictEqual } from 'node:util'
import { ok, type Result } from '@sourceline/domain'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import type { ReadingCode } from '../../platform/work/off-loop.ts'
import type { Preparing } from '../../platform/use-case.ts'
import { lockDeed } from '../../platform/records/lock.ts'
import { Places } from '../../platform/work/places.ts'
import { insertAttributions, insertClaims, openAttributions, recordedClaims } from '../claims/public.ts'
import { insertProposals, proposedBefore } from '../proposals/public.ts'
import { describeIn, insertSources, knownSources } from '../sources/public.ts'
import type { KnownStatements, ProposedStatements, StatementQuestions } from './propose-statements.work.ts'

/** What a text says, and which articles hold the same text. */
export interface AskedStatements {
  readonly questions: StatementQuestions
  /** UUIDs of the articles: what was proposed or refused in them was proposed or refused of this text. */
  readonly sameText: (tx: Transaction) => Promise<readonly string[]>
}

/** What the newsroom knows of what a text says. */
async function knownStatements(tx: Transaction, { questions, sameText }: AskedStatements): Promise<KnownStatements> {
  const articleIds = await sameText(tx)
  const before = await proposedBefore(tx, questions.fingerprints, articleIds)
  const claims = await recordedClaims(tx, questions.statements)
  const attributions = await openAttributions(tx, claims, before.here)
  return { ...before, claims, attributions, ...(await knownSources(tx, questions.sources, articleIds)) }
}

/** Something that was made with what the newsroom knew, and that. */
export interface Drafted<Draft> {
  readonly known: KnownStatements
  readonly draft: Draft
}

/** What many texts say is written down for one after the other, so that none waits for a lock and each knows of the one before. */
const writing = new Places(1)

/** Waits until nobody else is writing down what a text says, and makes a draft with what the newsroom knows then. */
export async function draftWith<Draft>(
  { tx, signal, onEnd }: Preparing,
  asked: AskedStatements,
  draftOf: (known: KnownStatements) => Promise<Result<Draft, Failure<ReadingCode>>>,
): Promise<Result<Drafted<Draft>, Failure<ReadingCode>>> {
  await writing.take(signal)
  onEnd(() => writing.give())
  const known = await knownStatements(tx, asked)
  const draft = await draftOf(known)
  return draft.ok ? ok({ known, draft: draft.value }) : draft
}

/** The draft as it was made, or made anew where the newsroom has learnt something since that bears on it, also from another process. */
export async function presentDraft<Draft>(
  tx: Transaction,
  asked: AskedStatements,
  { known, draft }: Drafted<Draft>,
  draftOf: (known: KnownStatements) => Promise<Result<Draft, Failure<ReadingCode>>>,
): Promise<Result<Draft, Failure<ReadingCode>>> {
  await lockDeed(tx, 'statements are written down')
  const present = await knownStatements(tx, asked)
  return isDeepStrictEqual(present, known) ? ok(draft) : draftOf(present)
}

/** Writes proposed claims and attributions down, with the sources that they need: one statement each, however many there are. */
export async function writeStatements(
  tx: Transaction,
  { sources, claims, attributions }: ProposedStatements,
  who: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const origin = { state: 'PROPOSED', ...who } as const
  await insertSources(tx, sources, origin)
  await insertClaims(tx, claims, origin)
  await insertAttributions(tx, attributions, origin)
}

/** Keeps the proposals of an article that is written down, and inside it whom its words describe without naming them. */
export async function writeProposals(
  tx: Transaction,
  articleId: string,
  { proposals, descriptionIds }: ProposedStatements,
  now: Date,
): Promise<void> {
  await describeIn(tx, articleId, descriptionIds)
  await insertProposals(tx, articleId, proposals, now)
}
