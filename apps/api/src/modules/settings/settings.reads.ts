import type { PrismaClient } from '@sourceline/database'
import { allSettings } from '../../platform/settings/define-settings.ts'
import { valueIn } from '../../platform/settings/read-settings.ts'
import { allStoredSettings } from './settings.store.ts'

/** One setting as it counts now. */
interface ListedSetting {
  /** Its full name: `jobs.keepEnded`. */
  readonly name: string
  readonly value: string | number
  readonly unit: string | null
  readonly from: 'setting' | 'default'
  readonly meaning: string
}

/** Every setting of the newsroom, by name, with what it is now and whether somebody has set it. */
export async function listedSettings(prisma: PrismaClient): Promise<ListedSetting[]> {
  const stored = await allStoredSettings(prisma)
  return allSettings().flatMap(({ name: group, settings }) =>
    Object.entries(settings).map(([name, setting]): ListedSetting => {
      const values = stored.get(group) ?? {}
      return {
        name: `${group}.${name}`,
        value: valueIn(values, name, setting),
        unit: setting.unit ?? null,
        from: name in values ? 'setting' : 'default',
        meaning: setting.meaning,
      }
    }),
  )
}
