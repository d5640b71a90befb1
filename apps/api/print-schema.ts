import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { deliverySchema, editorialSchema } from './src/graphql/schemas.ts'
import { surfaceOf } from './src/graphql/surface.ts'

const beside = (name: string) => new URL(name, import.meta.url)
writeFileSync(beside('delivery.graphql'), `${printSchema(lexicographicSortSchema(deliverySchema))}\n`)
writeFileSync(beside('schema.graphql'), `${printSchema(lexicographicSortSchema(editorialSchema))}\n`)
writeFileSync(beside('delivery-surface.txt'), `${surfaceOf(deliverySchema).join('\n')}\n`)
