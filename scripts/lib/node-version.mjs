// Runs on any Node: no syntax and no import here that an old one would refuse.

/** The oldest Node that serves, as in package.json's `engines`. */
const oldestNode = '20.19.0'

/** One sentence when `version` is too old, otherwise an empty text. */
export function nodeComplaint(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number)
  const [wantedMajor, wantedMinor] = oldestNode.split('.').map(Number)
  const enough = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
  return enough
    ? ''
    : `Sourceline needs Node ${oldestNode} or newer, and this is ${version}: install a newer one from https://nodejs.org.`
}
