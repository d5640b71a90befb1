import { Prisma } from '@sourceline/database'

/** A name of a table or column that a declaration gives, for a statement. */
export function identifier(name: string): Prisma.Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no name of a table or column`)
  return Prisma.raw(`"${name}"`)
}
