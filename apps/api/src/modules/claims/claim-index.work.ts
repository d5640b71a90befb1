import { createClaimIndex, type ClaimMatch } from '@sourceline/extraction/matching'

/** A claim as it is worded now. */
export interface Wording {
  /** UUID. */
  readonly id: string
  readonly statement: string
  /** The day of which it speaks, `2026-11-23`. */
  readonly date: string | null
}

/** Words for which recorded claims are looked for. */
export interface ClaimQuestion {
  readonly statement: string
  /** UUIDs of claims that are no answer. */
  readonly except: readonly string[]
}

/** A batch of what has happened to claims. */
export interface RecordedBatch {
  /** How many batches came before it. */
  readonly batch: number
  readonly worded: readonly Wording[]
  /** UUIDs of claims that are there no longer. */
  readonly gone: readonly string[]
}

/** Questions to the claims of so many batches. */
export interface AskedClaims {
  readonly batch: number
  readonly questions: readonly ClaimQuestion[]
  /** How many matches each gets at most. */
  readonly first: number
}

const index = createClaimIndex()
let batches = 0

/** A thread that was begun anew knows nothing of the batches that another had. */
function require(batch: number): void {
  if (batch !== batches) throw new Error(`the index of claims has ${batches} batches, and not ${batch}`)
}

/** Records a batch in the index of this thread. */
export function recordClaims({ batch, worded, gone }: RecordedBatch): void {
  require(batch)
  for (const { id, statement: text, date } of worded) index.update({ id, text, ...(date ? { date } : {}) })
  for (const id of gone) index.remove(id)
  batches += 1
}

/** The recorded claims that may say the same as each question's words, best first. */
export function matchClaims({ batch, questions, first }: AskedClaims): ClaimMatch[][] {
  require(batch)
  return questions.map(({ statement, except }) =>
    index.query({ text: statement }, { top: first, except }).filter(({ band }) => band !== 'none'),
  )
}
