import type { Action, Actor } from '@sourceline/domain'
import type { Change } from './change-log.ts'
import type { Now } from './clock.ts'
import type { KeyKeeper } from './encryption/key-keeper.ts'
import type { Postbox } from './mail/postbox.ts'
import type { Transaction } from './transactions/transaction.ts'

/** What a use-case's rule works with, inside its transaction. */
export interface Running {
  readonly tx: Transaction
  readonly actor: Actor
  /** Who wrote what is saved, by their ids and in the order in which they began, where that is not the actor alone. */
  readonly contributors?: readonly string[]
  /** The action of the use-case that runs: the cause of what runs within it. */
  readonly action: Action
  /** The database's clock to the millisecond, the same for everything in the transaction. */
  readonly now: Now
  /** The keys of the vault, where the caller has them. */
  readonly keys?: KeyKeeper
  /** Where mails are posted, where the caller has it. */
  readonly postbox?: Postbox
  /** Notes a change for the log; written when the rule has succeeded. */
  emit(change: Change): void
}
