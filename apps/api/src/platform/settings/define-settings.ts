import { z } from 'zod'

/** One setting of the newsroom. */
export interface Setting<Value extends string | number = string | number> {
  /** What it does, in one sentence. */
  readonly meaning: string
  /** In what it counts, as `days`; none for a text. */
  readonly unit?: string
  /** What it may be; its complaint follows on the setting’s name: `must be …`. */
  readonly type: z.ZodType<Value>
  readonly byDefault: Value
}

/** Settings that are kept, and counted in versions, together. */
export interface SettingsGroup<Settings extends Readonly<Record<string, Setting>> = Readonly<Record<string, Setting>>> {
  /** The first half of the name of each: `jobs` of `jobs.keepEnded`. */
  readonly name: string
  readonly settings: Settings
}

/** The values of a group. */
export type ValuesOf<Group extends SettingsGroup> = {
  readonly [Name in keyof Group['settings']]: Group['settings'][Name]['byDefault']
}

const declared = new Map<string, SettingsGroup>()

/**
 * Declares settings beside the code that reads them, in `<noun>.settings.ts`. What is secret, and what must be known
 * before the database is open, is a variable of the environment instead.
 *
 * @throws Error when there is a group of that name.
 */
export function defineSettings<const Settings extends Readonly<Record<string, Setting>>>(
  name: string,
  settings: Settings,
): SettingsGroup<Settings> {
  if (declared.has(name)) throw new Error(`the settings ${name} are declared twice`)
  const group = { name, settings }
  declared.set(name, group)
  return group
}

/** Every group of the modules that are loaded, by name. */
export const allSettings = (): readonly SettingsGroup[] =>
  [...declared.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))

/** The setting of a full name, as `jobs.keepEnded`, with its group; null where there is none. */
export function settingNamed(fullName: string): { group: SettingsGroup; name: string; setting: Setting } | null {
  const [groupName = '', name = '', ...further] = fullName.split('.')
  const group = declared.get(groupName)
  const setting = group && Object.hasOwn(group.settings, name) ? group.settings[name] : undefined
  return group && setting && further.length === 0 ? { group, name, setting } : null
}

/** A whole number within bounds. */
export function wholeNumber({
  meaning,
  unit,
  min,
  max,
  byDefault,
}: {
  meaning: string
  unit: string
  min: number
  max: number
  byDefault: number
}): Setting<number> {
  const error = `must be a whole number of ${unit} from ${min} to ${max}`
  return { meaning, unit, type: z.int(error).min(min, error).max(max, error), byDefault }
}

/** One word of a list. */
export function oneOf<const Word extends string>({
  meaning,
  words,
  byDefault,
}: {
  meaning: string
  words: readonly Word[]
  byDefault: NoInfer<Word>
}): Setting<Word> {
  return { meaning, type: z.enum(words, `must be ${words.join(' or ')}`), byDefault }
}
