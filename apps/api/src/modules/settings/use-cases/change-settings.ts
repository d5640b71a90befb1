import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { settingNamed } from '../../../platform/settings/define-settings.ts'
import { valueIn, type StoredValues } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import type { FieldIssue } from '../../../platform/refusals/define-refusals.ts'
import { issue } from '../settings.refusals.ts'
import { lockSettings, saveSettings } from '../settings.store.ts'

/** One setting before and after. */
export interface SettingChange {
  /** Its full name: `jobs.keepEnded`. */
  readonly name: string
  readonly from: string | number
  readonly to: string | number
}

/**
 * Changes settings, all or none; null goes back to the default. What is already so is left as it is. Each group that
 * changes is logged as an event.
 */
export const changeSettings = useCase({
  action: 'settings:change',
  refusals: ['setting-unknown', 'setting-wrong'],
  input: z.object({
    values: z
      .record(z.string(), z.union([z.string(), z.number(), z.null()]))
      .describe('By full name, as `jobs.keepEnded`, the new value; null for the default.'),
  }),
  run: async ({ tx, now, emit }, { values }) => {
    const asked = Object.entries(values).map(([name, value]) => ({ fullName: name, value, found: settingNamed(name) }))
    const issues = asked.flatMap(({ fullName, value, found }): FieldIssue<'setting-unknown' | 'setting-wrong'>[] => {
      if (!found) return [issue('setting-unknown', { field: fullName })]
      const parsed = value === null ? null : found.setting.type.safeParse(value)
      if (!parsed || parsed.success) return []
      return [issue('setting-wrong', { field: fullName, rule: parsed.error.issues[0]?.message ?? 'is wrong' })]
    })
    if (issues.length > 0) return failed({ kind: 'validation', issues })

    const changes: SettingChange[] = []
    const groups = new Map(asked.flatMap(({ found }) => (found ? [[found.group.name, found.group] as const] : [])))
    // In one order, so that two changes at once wait for each other instead of for ever.
    for (const group of [...groups.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const { id, values: before } = await lockSettings(tx, group.name, now)
      const after: Record<string, unknown> = { ...before }
      for (const { value, found } of asked)
        if (found?.group === group) {
          if (value === null) delete after[found.name]
          else after[found.name] = value
        }
      const changed = Object.entries(group.settings).flatMap(([name, setting]): SettingChange[] => {
        const [from, to] = [valueIn(before, name, setting), valueIn(after, name, setting)]
        return from === to ? [] : [{ name: `${group.name}.${name}`, from, to }]
      })
      if (changed.length === 0 && sameKeys(before, after)) continue
      await saveSettings(tx, id, after, now)
      emit({
        subject: { type: 'settings', id },
        changes: Object.fromEntries(changed.map(({ name, from, to }) => [name, { from, to }])),
      })
      changes.push(...changed)
    }
    return ok({ changes })
  },
})

const sameKeys = (one: StoredValues, other: StoredValues): boolean =>
  Object.keys(one).toSorted().join() === Object.keys(other).toSorted().join()
