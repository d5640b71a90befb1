/** The oldest Node that serves, as in `scripts/runtime-lock.json`, where the scripts that start the API look. */
const oldestNode = '24.11.0'

/** One sentence when a Node of this version (`v24.11.0`) is too old to be kept safe; otherwise an empty text. */
export function nodeComplaint(version: string): string {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
    ? ''
    : `This is Node ${version.replace('v', '')}: ${oldestNode} or newer is needed. Start with npm start, which fetches it, or install it.`
}
