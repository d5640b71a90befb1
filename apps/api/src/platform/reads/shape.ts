import type { RecordType } from '../records/define-record.ts'

/**
 * How one type of the graph is read: the view it lies in, what each field needs of it, and where
 * its relations lead. From shapes and a request's selection one SQL statement is compiled.
 * Every text in a shape is written by us; what comes from a request is always a parameter.
 */
export interface Shape {
  /** The type of record that a row is; none for what is a part of one. */
  readonly record?: RecordType
  /** The type by whose list pages of its rows are purged, where that is not their record. */
  readonly listedAs?: RecordType
  /** The view, the same name in each of the schemas delivery, delivery_as_of and editorial. */
  readonly view: string
  /** Field → the properties that its resolver reads (camelCase; columns in snake_case). */
  readonly fields: Readonly<Record<string, readonly Property[]>>
  readonly relations: Readonly<Record<string, Relation>>
  /** Properties that are read whatever is selected, because they decide whether the row is shown. */
  readonly always?: readonly string[]
}

/** A column under its own name, or an expression under a name. */
export type Property = string | { readonly name: string; readonly sql: (alias: string, schema: string) => string }

/** A condition between a parent row and a child row, or an order of child rows, in SQL. */
export type Join = (parent: string, child: string, schema: string) => string

/** Where a field leads. */
export type Relation =
  /** The same row, as another type. */
  | { readonly kind: 'self'; readonly shape: () => Shape }
  /** At most one row. */
  | { readonly kind: 'one'; readonly shape: () => Shape; readonly where: Join }
  /** Some rows, limited by the argument `first`. */
  | {
      readonly kind: 'many'
      readonly shape: () => Shape
      readonly where: Join
      readonly orderBy: (child: string, parent: string, schema: string) => string
    }
  /** Pages of rows, newest first by default. */
  | { readonly kind: 'connection'; readonly shape: () => Shape; readonly where: Join; readonly order: PageOrder }

/** The order of pages: a column, its SQL type, and the id that decides between equals. */
export interface PageOrder {
  readonly by: (child: string) => string
  readonly type: 'timestamptz' | 'text' | 'float8' | 'bigint' | 'uuid'
  readonly id: (child: string) => string
  readonly descending: boolean
}

/** Rows of `view` whose `column` is the parent's `id`. */
export const byColumn =
  (column: string, parentColumn = 'id'): Join =>
  (parent, child) =>
    `${child}.${column} = ${parent}.${parentColumn}`

/** The row that the parent's `column` points at. */
export const byReference =
  (column: string): Join =>
  (parent, child) =>
    `${child}.id = ${parent}.${column}`

/** A comparison with what a sub-select finds, looked up one by one: an index answers it, however many rows there are. */
export const amongThose = (found: string): string => `= ANY(ARRAY(${found}))`

/** Newest first by a timestamp column, then by id. */
export const newestFirst = (column: string): PageOrder => ({
  by: (child) => `${child}.${column}`,
  type: 'timestamptz',
  id: (child) => `${child}.id`,
  descending: true,
})

/** In the order of a text column, then by id. */
export const alphabetical = (column: string): PageOrder => ({
  by: (child) => `${child}.${column}`,
  type: 'text',
  id: (child) => `${child}.id`,
  descending: false,
})

/** A shape's fields that are columns of the same name. */
export function columns(...names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [name]]))
}

/** Adds what a later module knows to a shape that an earlier one declared. */
export function extendShape(
  shape: Shape,
  more: { record?: RecordType; fields?: Shape['fields']; relations?: Shape['relations'] },
): void {
  if (more.record) Object.assign(shape, { record: more.record })
  Object.assign(shape.fields, more.fields)
  Object.assign(shape.relations, more.relations)
}
