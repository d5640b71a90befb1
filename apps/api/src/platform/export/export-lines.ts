import { z } from 'zod'
import { derivedSums, objectsSum, sha256, snapshotType } from '../backup/manifest.ts'

/** How an export calls itself, in its first line. */
export const exportFormat = 'sourceline-newsroom'

/** The version of the format. */
export const exportVersion = 1

/** What an export says first of itself. */
export const headerLine = z.object({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  ...snapshotType.shape,
})

/** What an export says first of itself. */
export type ExportHeader = z.output<typeof headerLine>

/** A row of a table, by the names of its columns. */
export const rowLine = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) })

/** A piece of an object; the pieces of one follow each other. */
export const objectLine = z.strictObject({
  /** As `media/<sha256>`. */
  object: z.string(),
  /** The length of the whole object. */
  bytes: z.number().int().min(0),
  /** Where in it the piece begins. */
  offset: z.number().int().min(0),
  base64: z.base64(),
})

/** A piece of an object. */
export type ObjectLine = z.output<typeof objectLine>

/** What an export says last of itself. Whoever changes one leaves the checksums out. */
export const endLine = z.strictObject({
  /** The id of the first line. */
  end: z.uuid(),
  /** The SHA-256 is of the lines of its rows, in their order, each with its line feed. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), sha256: sha256.optional() })),
  derived: derivedSums,
  objects: objectsSum,
  /** Of all lines before this one, each with its line feed. */
  sha256: sha256.optional(),
})

/** What an export says last of itself. */
export type ExportEnd = z.output<typeof endLine>
