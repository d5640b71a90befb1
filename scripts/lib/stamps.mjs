import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What was last installed and built, kept where a removal of the packages takes it along. */
export function stamps(root) {
  const file = join(root, 'node_modules', '.sourceline.json')
  const read = () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      return {}
    }
  }
  return {
    get: (name) => read()[name],
    set(entries) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ ...read(), ...entries }, null, 2))
    },
  }
}
