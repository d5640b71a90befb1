import type { PrismaPg } from '@prisma/adapter-pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

export function schemaEngine(adapter?: object): Promise<SchemaEngine>
export function forEngine(factory: Pick<PrismaPg, 'provider' | 'adapterName' | 'connect'>): object
