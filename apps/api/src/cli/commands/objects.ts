import { Option, type Command } from 'commander'
import {
  keyOf,
  objectPrefixes,
  ObjectStoreError,
  type ObjectFailure,
  type ObjectPrefix,
  type ObjectStore,
  type StoredObject,
} from '../../platform/objects/object-store.ts'
import { openObjectStore } from '../../platform/objects/open-object-store.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

/** `objects list`, `objects check`: what the object store keeps, and whether it is whole. */
export function objectsCommand(program: Command, terminal: Terminal): void {
  const objects = program.command('objects').description('what the object store keeps: media, captures and backups')
  const under = () => new Option('--under <prefix>', 'only what lies under it').choices(objectPrefixes)

  objects
    .command('list')
    .description('list every object with its size in bytes')
    .addOption(under())
    .option('--json', 'print one object a line')
    .action((options: { under?: ObjectPrefix; json?: true }) =>
      throughStore(terminal, options.under, (_store, object) => {
        terminal.print(options.json ? JSON.stringify(object) : `${keyOf(object)}  ${object.size}`)
      }),
    )

  objects
    .command('check')
    .description('read every object and compare it with its name, the SHA-256 of its content')
    .addOption(under())
    .action(async (options: { under?: ObjectPrefix }) => {
      let whole = 0
      let lost = 0
      await throughStore(terminal, options.under, async (store, object) => {
        const failure = await damageOf(store, object)
        if (failure) terminal.print(failure.message)
        if (failure) lost += 1
        else whole += 1
      })
      terminal.note(whole === 1 ? 'One object is whole.' : `${whole} objects are whole.`)
      if (lost > 0) throw new CommandFailed(lost === 1 ? 'One object is not.' : `${lost} objects are not.`)
    })
}

/** Goes through the store object by object; nothing is held but the one at hand. */
async function throughStore(
  terminal: Terminal,
  under: ObjectPrefix | undefined,
  see: (store: ObjectStore, object: StoredObject) => Promise<void> | void,
): Promise<void> {
  const { objects, dataDir } = terminal.env()
  const store = openObjectStore(objects, dataDir)
  try {
    for (const prefix of under ? [under] : objectPrefixes)
      for await (const object of store.list(prefix)) await see(store, object)
  } catch (error) {
    throw error instanceof ObjectStoreError ? new CommandFailed(error.message) : error
  }
}

/** What is wrong with an object; null when it is whole. Where the store fails, everything ends. */
async function damageOf(store: ObjectStore, object: StoredObject): Promise<ObjectFailure | null> {
  try {
    const content = await store.read(object)
    if (!content.ok) throw new ObjectStoreError(content.failure)
    for await (const _piece of content.value);
    return null
  } catch (error) {
    if (error instanceof ObjectStoreError && ['damaged', 'absent'].includes(error.failure.kind)) return error.failure
    throw error
  }
}
