declare const opaque: unique symbol

/**
 * One transaction, or the database to read by. It shows no table: a store opens it for the tables of its own module's
 * records, and nobody else does.
 */
export interface Transaction {
  readonly [opaque]: true
}
