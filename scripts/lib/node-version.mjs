import { oldestNode } from './runtime-lock.mjs'

/** Whether a Node of this version (`v24.11.0`) serves; every newer one does. */
export function isNewEnough(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestNode.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** One sentence for whoever runs a script by a Node that is too old; otherwise an empty text. */
export function nodeComplaint(version) {
  return isNewEnough(version)
    ? ''
    : `Sourceline needs Node ${oldestNode} or newer, and this is ${version}: ` +
        'use npm start, npm test or npx sourceline, which fetch it, or install it from https://nodejs.org.'
}
