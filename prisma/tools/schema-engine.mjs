import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Prisma's schema engine as WebAssembly: no download, no database needed to compare two data models. */
export async function schemaEngine(adapter = noDatabase()) {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

/**
 * Prisma's adapter of a connection, as the engine wants it: every answer is wrapped, and errors
 * are thrown as they are.
 */
export function forEngine(factory) {
  const { provider, adapterName } = factory
  const errorRegistry = { consumeError: () => undefined }
  const connectForEngine = async () => {
    const adapter = await factory.connect()
    const wrapped =
      (method) =>
      async (...args) =>
        success(await adapter[method](...args))
    return success({
      provider,
      adapterName,
      errorRegistry,
      queryRaw: wrapped('queryRaw'),
      executeRaw: wrapped('executeRaw'),
      executeScript: wrapped('executeScript'),
      dispose: wrapped('dispose'),
      getConnectionInfo: () => success(adapter.getConnectionInfo()),
    })
  }
  return { provider, adapterName, errorRegistry, connect: connectForEngine, connectToShadowDb: connectForEngine }
}

function success(value) {
  return { ok: true, value, map: (change) => success(change(value)), flatMap: (change) => change(value) }
}

const boolean = 5
const text = 7
const integer = 0

/** Stands for the oldest PostgreSQL that serves; the engine asks for its version and nothing else. */
function noDatabase() {
  const version = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [boolean, text, integer],
    rows: [[true, 'PostgreSQL 15.0', 150_000]],
  }
  const connection = {
    queryRaw: async () => version,
    dispose: async () => undefined,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  }
  return forEngine({ provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: async () => connection })
}
