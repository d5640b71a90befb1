import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { databasePackageFolder } from '../../src/package-folder.ts'

/** One view, function or trigger as the folder has it. */
export interface SqlFile {
  /** Below the folder, with forward slashes: `delivery/article.sql`. */
  readonly path: string
  /** What the catalogue calls it: `view delivery.article`, `function guards.refuse`, `trigger public.article article_once`. */
  readonly object: string
  /** One CREATE statement with the comments above it, ended by a semicolon. */
  readonly text: string
}

/** The folder that holds the present text of every view, function and trigger. */
const sqlFolder = join(databasePackageFolder(), 'sql')

const heads = [
  /^CREATE (?<kind>VIEW) (?<schema>\w+)\.(?<name>\w+)/,
  /^CREATE (?<kind>FUNCTION) (?<schema>\w+)\.(?<name>\w+)\(/,
  /^CREATE (?<kind>TRIGGER) (?<name>\w+)\s+(?:BEFORE|AFTER)\s[\w\s]+?\sON (?<schema>\w+)\.(?<table>"?\w+"?)\s/,
]

/**
 * Reads the folder.
 *
 * @throws Error that names the file when it holds no CREATE, more than one, or an object of another name.
 */
export function readSqlFiles(folder: string = sqlFolder): readonly SqlFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((path) => sqlFile(path, readFileSync(join(folder, path), 'utf8')))
}

/** Reads the text of one file, given its path below the folder. */
export function sqlFile(path: string, content: string): SqlFile {
  const text = content.trim()
  const statement = text.replace(/^(--.*\n|\s*\n)+/, '')
  const groups = heads.map((head) => head.exec(statement)?.groups).find((found) => found !== undefined)
  if (!groups || !text.endsWith(';') || /;\s*CREATE /.test(statement))
    throw new Error(
      `${path}: write one statement that begins with CREATE VIEW, FUNCTION or TRIGGER, its schema named, and ends with a semicolon.`,
    )
  const { kind = '', schema = '', name = '', table } = groups
  const expected = table === undefined ? `${schema}/${name}.sql` : `triggers/${name}.sql`
  if (path !== expected) throw new Error(`${path}: what it makes belongs in ${expected}.`)
  const object =
    table === undefined
      ? `${kind.toLowerCase()} ${schema}.${name}`
      : `trigger ${schema}.${table.replaceAll('"', '')} ${name}`
  return { path, object, text }
}

/** The statement that puts the text in the place of an earlier one of the same shape. */
export function replacing({ text }: SqlFile): string {
  return text.replace(/^CREATE (VIEW|FUNCTION|TRIGGER) /m, 'CREATE OR REPLACE $1 ')
}

/** How a migration names a file of the folder. */
export function pathInRepository(file: SqlFile): string {
  return relative(join(databasePackageFolder(), '..'), join(sqlFolder, file.path)).split(sep).join('/')
}
