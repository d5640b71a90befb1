import type { ClientBase } from 'pg'
import pg from 'pg'

/** A table, as a backup writes it and a restore reads it. */
export interface TableShape {
  readonly schema: string
  readonly name: string
  /** In the order in which they are written. */
  readonly columns: readonly string[]
}

/** A table, with `schema.*` all of a schema, or some columns of a table, that are not in a backup or export. */
export interface LeftOut {
  /** As `public.session`. */
  readonly name: string
  /** The columns that are left out, where the others are in it; null can stand in each. */
  readonly columns?: readonly string[]
  /** What stands in the backup instead of it, as the end of a sentence. */
  readonly why: string
  /** Worked out from the other rows: a restore works it out anew, and compares. */
  readonly derived?: true
  /** Which rows of a derived table `t` count, in SQL; all if left out. */
  readonly counted?: string
}

/** A table that is worked out from others. */
export interface DerivedTable extends TableShape {
  /** Which rows count, in SQL. */
  readonly counted: string
}

/** What of a database is in a backup, and what is not. */
export interface Contents {
  readonly kept: readonly TableShape[]
  readonly leftOut: readonly LeftOut[]
  /** The tables of those that are derived, and which of their rows count. */
  readonly derived: readonly DerivedTable[]
}

/** The full name of a table, unquoted. */
export const fullName = ({ schema, name }: Pick<TableShape, 'schema' | 'name'>): string => `${schema}.${name}`

/** The full name of a table, to stand in a statement. */
export const quotedName = ({ schema, name }: Pick<TableShape, 'schema' | 'name'>): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

const quotedColumns = ({ columns }: TableShape): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')

/** Begins to read rows that `copyOut` has written. */
export const copyIn = (table: TableShape): string => `COPY ${quotedName(table)} (${quotedColumns(table)}) FROM STDIN`

/** Writes every row of a table in an order that is the same on every server. */
export const copyOut = (table: TableShape, order: string): string =>
  `COPY (SELECT ${quotedColumns(table)} FROM ${quotedName(table)} t ORDER BY ${order}) TO STDOUT`

/** What keeps a row's text the same on every server. */
export const plainText = `
  SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL row_security = off; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0`

// Partitions are read through their table; what an extension has brought, it brings again.
const everyTable = `
  SELECT n.nspname AS schema, c.relname AS name, array(
      SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1, 2`

const matches = ({ name }: LeftOut, table: TableShape): boolean =>
  name === fullName(table) || name === `${table.schema}.*`

/** Parts the tables that a database has by now into those that are in a backup and those that are declared not to be. */
export async function contentsOf(client: ClientBase, leftOut: readonly LeftOut[]): Promise<Contents> {
  const { rows: tables } = await client.query<TableShape>(everyTable)
  const ruleOf = (table: TableShape) => leftOut.find((one) => matches(one, table))
  return {
    kept: tables.flatMap((table) => {
      const rule = ruleOf(table)
      if (!rule) return [table]
      const { columns: out } = rule
      return out ? [{ ...table, columns: table.columns.filter((column) => !out.includes(column)) }] : []
    }),
    leftOut: leftOut.filter((one) => tables.some((table) => matches(one, table))),
    derived: tables.flatMap((table) => {
      const rule = ruleOf(table)
      return rule?.derived ? [{ ...table, counted: rule.counted ?? 'true' }] : []
    }),
  }
}

/** By what the rows of a table `t` are ordered: its primary key byte by byte, or the whole row where it has none. */
export async function orderOf(client: ClientBase, table: TableShape): Promise<string> {
  const { rows } = await client.query<{ column: string; collated: boolean }>(
    `SELECT a.attname AS column, a.attcollation <> 0 AS collated
     FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place), pg_attribute a
     WHERE i.indrelid = $1::regclass AND i.indisprimary AND a.attrelid = i.indrelid AND a.attnum = k.attnum
     ORDER BY k.place`,
    [quotedName(table)],
  )
  const bytewise = ' COLLATE "C"'
  if (rows.length === 0) return `t::text${bytewise}`
  return rows.map(({ column, collated }) => `t.${pg.escapeIdentifier(column)}` + (collated ? bytewise : '')).join(', ')
}

/** A sequence, and the last value that it gave. */
export interface SequenceState {
  readonly schema: string
  readonly name: string
  readonly value: string
}

/** The sequences that have given a value, but for those of schemas that are left out whole. */
export async function sequencesOf(client: ClientBase, leftOut: readonly LeftOut[]): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE last_value IS NOT NULL AND schemaname !~ '^pg_' ORDER BY 1, 2`,
  )
  return rows.filter(({ schema }) => !leftOut.some(({ name }) => name === `${schema}.*`))
}
