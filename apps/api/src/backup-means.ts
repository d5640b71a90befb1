import { recipientOf, type KeyOptions } from './backup-keys.ts'
import { variables, type Env } from './env.ts'
import type { BackupMeans } from './modules/backups/public.ts'
import { keyKeeper } from './platform/encryption/key-keeper.ts'
import { openObjectStore } from './platform/objects/open-object-store.ts'

/**
 * What backups of this installation are made of.
 *
 * @param url The address of the database.
 * @param options For whom the keys are sealed, where the environment does not say.
 */
export function backupMeans(
  env: Env,
  url: string,
  { options = {}, set = variables() }: { options?: KeyOptions; set?: ReturnType<typeof variables> } = {},
): BackupMeans {
  return {
    url,
    objects: openObjectStore(env.objects, env.dataDir),
    keys: keyKeeper(env.vaultKeys),
    sealTo: () => recipientOf(options, env),
    environment: Object.fromEntries(set.flatMap(({ name, value, isSet }) => (isSet ? [[name, value]] : []))),
    s3: env.s3,
    dataDir: env.dataDir,
  }
}
