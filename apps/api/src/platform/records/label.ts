import { recordOf } from './define-record.ts'

/** In SQL, what a row of an editorial view is called in lists and in the log; null for a record that declares no label. */
export function labelOf(type: string, row: string, schema: string): string {
  const label = recordOf(type)?.label
  if (label === undefined) return 'NULL'
  if (typeof label === 'string') return `${row}.${label}`
  const named = `${row}_named`
  return `(SELECT ${labelOf(label.of, named, schema)} FROM ${schema}.${label.of} ${named} WHERE ${named}.id = ${row}.${label.column})`
}
