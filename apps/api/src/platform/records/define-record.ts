import type { Wording } from '../redaction/wording.ts'
import type { Refusal } from '../refusals/define-refusals.ts'

/**
 * The types of records in the newsroom. Each adds itself beside its declaration:
 *
 *     declare module '../../platform/records/define-record.ts' {
 *       interface RecordTypes {
 *         claim: true
 *       }
 *     }
 */
// eslint-disable-next-line typescript/no-empty-object-type -- open: the declarations of records fill it
export interface RecordTypes {}

/** The type of a record: the prefix of its ids and its name in the log. */
export type RecordType = keyof RecordTypes

/** How records of one type name records of another, or of their own. */
export interface Reference {
  readonly to: RecordType
  /** The table that holds it: the record's own, that of its revisions, or that of a part. */
  readonly table: string
  readonly columns: readonly [string, ...string[]]
  /** How many one record may name, where it is a list. */
  readonly max?: number
  /** Publishing takes what is named along, and what is public or scheduled keeps it public. */
  readonly publishesWith?: true
  /** What deleting the named record does: it is refused for this reason, or deletes what names it too. */
  readonly onDeletion?: { readonly refuse: Refusal } | 'delete-too'
  /** What names it waits for a decision as long as this column holds this word. */
  readonly awaits?: { readonly column: string; readonly word: string }
  /** Records that name the same one are shown beside each other, and beside that. */
  readonly showsBeside?: true
  /** A redaction of one record reaches the other: what names goes with what is named, or what is named with what names it. */
  readonly redactsWith?: 'named' | 'naming'
}

/** Rows that are a part of a revision: their table, its columns, and their order. */
export interface PartRows {
  readonly table: string
  readonly columns: readonly string[]
  /** Columns that came later: where they hold nothing they are not committed to, so that what was sealed before still proves. */
  readonly later?: readonly string[]
  readonly order: string
}

/** What a revision consists of; what is derived from it is left out. */
interface RevisionContent {
  /** Columns of the table of revisions; each is a part by its own name. */
  readonly columns: readonly string[]
  /** Parts that are rows of another table. */
  readonly rows: Readonly<Record<string, PartRows>>
}

/** What the machinery knows of a type of record. */
export interface RecordDefinition {
  /** The prefix of its ids and its name in the log. */
  readonly type: RecordType
  readonly table: string
  /** What people call it: "claim", "claims". */
  readonly words: { readonly one: string; readonly many: string }
  /**
   * What lists and the log call one of them, by a column of its editorial view: its headline, its name. Or that of
   * another record, which the column names.
   */
  readonly label?: string | { readonly of: RecordType; readonly column: string }
  /** The record that it belongs to, by a column of its table; `publishesWith` where it goes public together with that. */
  readonly parent?: { readonly to: RecordType; readonly column: string; readonly publishesWith?: true }
  /**
   * Its content has revisions and publications, in `<table>_revision` and `<table>_publication`: with a public
   * address or without, and with this content.
   */
  readonly revisions?: {
    readonly slug: boolean
    readonly content: RevisionContent
    /** Columns of it that readers are never shown, whatever is published. */
    readonly withheld?: readonly string[]
    /**
     * The table that names everybody who wrote in a revision. Whoever wrote in it last is named as having saved it then;
     * whoever opened it, if left out.
     */
    readonly contributors?: string
    /**
     * The table that holds what is suggested in revisions, each by the id of its revision. It is no content of them: nothing
     * is committed to it, and no reader is shown it.
     */
    readonly suggestions?: string
  }
  /**
   * What is deleted lies in a bin, from which it can be taken until it is purged: its table has `deleted_at` and
   * `deleted_by_id`, and its stores and views know nothing of what lies there. `editorial.bin` lists it. What only one
   * record may have at a time, another may have meanwhile: these columns of its table, together.
   */
  readonly bin?: { readonly unique: readonly [string, ...string[]] }
  /** Further tables that hold parts of it. */
  readonly parts?: readonly string[]
  /** By name, what it refers to. */
  readonly refersTo?: Readonly<Record<string, Reference>>
  /** By table, the columns that can hold words, and how a redaction blanks each. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, Wording>>>>
  /** The column of its table that holds the UUID of whatever record a row is about. */
  readonly about?: string
  /** It is the log: it tells what happened to records of every type, and nothing is told of its own. */
  readonly logs?: true
  /** What words could be guessed from, and a redaction destroys: a column of its table, or members of one that holds JSON. */
  readonly fingerprints?: Readonly<Record<string, 'whole' | readonly [member: string, ...further: string[]]>>
}

/** A record whose content has revisions and publications. */
export type RevisionedRecord = RecordDefinition & {
  readonly revisions: NonNullable<RecordDefinition['revisions']>
}

const declared = new Map<string, RecordDefinition>()
let complete = false

/**
 * Declares a type of record: ids, locks, publishing, scheduling, references and words follow from it.
 *
 * @throws Error when the type is declared already.
 */
export function defineRecord<const Definition extends RecordDefinition>(definition: Definition): Definition {
  if (declared.has(definition.type)) throw new Error(`the record ${definition.type} is declared twice`)
  declared.set(definition.type, definition)
  return definition
}

/** Says that every module has declared its records: only then can it be told what refers to one. */
export function closeDeclarations(): void {
  complete = true
}

/** Every record of the newsroom. */
export function allRecords(): RecordDefinition[] {
  if (!complete) throw new Error('not every module is loaded: import modules/registry.ts first')
  return [...declared.values()]
}

/** The record of a type; undefined where there is none such. */
export const recordOf = (type: string): RecordDefinition | undefined => declared.get(type)

/** The column by which revisions name the record of the same type that stands above theirs and publishes with it. */
export const referenceAbove = ({ type, refersTo = {} }: RecordDefinition): string | undefined =>
  Object.values(refersTo).find((reference) => reference.to === type && reference.publishesWith)?.columns[0]

/** The content of the revisions of a table's records. */
export function contentOfTable(table: string): RevisionContent {
  const record = [...declared.values()].find((candidate) => candidate.table === table)
  if (!record?.revisions) throw new Error(`no record with revisions is declared for the table ${table}`)
  return record.revisions.content
}

/** The tables that hold parts of a record's revisions. */
export const partTables = ({ revisions }: RecordDefinition): string[] =>
  Object.values(revisions?.content.rows ?? {}).map(({ table }) => table)

/** The tables that belong to a record. */
export function tablesOfRecord(record: RecordDefinition): string[] {
  const { table, revisions, parts = [] } = record
  const { contributors = [], suggestions = [] } = revisions ?? {}
  const revisioned = revisions
    ? [`${table}_revision`, `${table}_publication`, ...partTables(record), ...[contributors, suggestions].flat()]
    : []
  return [table, ...revisioned, ...parts]
}
