import { z } from 'zod'

/** How a backup calls itself, in its first part. */
export const backupFormat = 'sourceline-backup'

/** The version of the container. */
export const containerVersion = 1

/** The parts that hold one thing each. The first and the last two stand where they do in every backup. */
export const partNames = {
  header: 'backup.json',
  environment: 'environment.json',
  keys: 'keys.sealed.json',
  manifest: 'manifest.json',
  seal: 'manifest.json.sha256',
} as const

/** A SHA-256 in hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const table = z.object({
  schema: z.string(),
  name: z.string(),
  /** Those that are written; what the database works out by itself is not. */
  columns: z.array(z.string()),
})

/** What a backup or an export says of the database from which it was taken. */
export const snapshotType = z.object({
  id: z.uuid(),
  /** The moment of the snapshot. */
  takenAt: z.iso.datetime(),
  /** The server from which it was taken. */
  postgres: z.string(),
  /** The steps that the database had taken, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
  /** Tables of the database that are not in it, each with the reason. */
  leftOut: z.array(z.object({ name: z.string(), columns: z.array(z.string()).optional(), why: z.string() })),
})

/** What a backup or an export says of the database from which it was taken. */
export type SnapshotHeader = z.output<typeof snapshotType>

/** What a backup says first of itself. */
export const headerType = z.object({
  format: z.literal(backupFormat),
  version: z.number().int(),
  ...snapshotType.shape,
})

/** What a backup says first of itself. */
export type BackupHeader = z.output<typeof headerType>

/** What is worked out from the rows and not in a backup or export: how many rows, and a sum of their hashes. */
export const derivedSums = z.array(z.object({ name: z.string(), rows: z.number().int(), sum: z.string() }))

/** The objects in a backup or export; the SHA-256 is of their names, a line each. */
export const objectsSum = z.object({ count: z.number().int(), bytes: z.number().int(), sha256 })

/** How much is in a backup or an export. */
export interface SnapshotSums {
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly derived: z.output<typeof derivedSums>
  readonly objects: z.output<typeof objectsSum>
}

/** What a backup says last of itself: how much of each part there is, and its SHA-256. */
export const manifestType = z.object({
  id: z.uuid(),
  /** The parts that are one file each, by name. */
  files: z.record(z.string(), sha256),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256 })),
  derived: derivedSums,
  objects: objectsSum,
})

/** What a backup says last of itself. */
export type BackupManifest = z.output<typeof manifestType>
