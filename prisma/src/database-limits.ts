/** How long a kind of work may wait for the database, in milliseconds. What is left out has no limit. */
export interface DatabaseLimits {
  /** For a free connection. */
  readonly connection?: number
  /** For a lock that somebody else holds. */
  readonly lock?: number
  /** For the end of a statement. */
  readonly statement?: number
  /** For the next statement of a transaction. */
  readonly idleInTransaction?: number
}

/** The limits as PostgreSQL's start-up options. */
export const limitOptions = ({ lock = 0, statement = 0, idleInTransaction = 0 }: DatabaseLimits): string =>
  `-c lock_timeout=${lock} -c statement_timeout=${statement} -c idle_in_transaction_session_timeout=${idleInTransaction}`
