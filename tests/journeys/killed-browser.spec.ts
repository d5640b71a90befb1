import { rmSync } from 'node:fs'
import { expect } from '@playwright/test'
import { typingKills } from '../env.ts'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { type Killed, killWhileTyping } from './killed-browser.ts'

const kills = typingKills()

/** The longest that what is typed may be on its way to the device, in milliseconds. */
const promised = 300

test('A browser that is killed in the middle of typing has lost at most the last 300 ms when it is opened again', async ({
  newsroom,
  askEditorial,
}, testInfo) => {
  testInfo.setTimeout(kills.count * 120_000)
  const found: Killed[] = []
  for (let kill = 1; kill <= kills.count; kill += 1) {
    const { id } = await writeDraft(askEditorial, `Typed and killed ${kill}`, 'Typed:')
    const folder = testInfo.outputPath(`browser-${kill}`)
    const killed = await killWhileTyping(`${newsroom.admin}/articles/${id}`, folder, 500 + Math.random() * 7_000)
    found.push(killed)
    rmSync(folder, { recursive: true, force: true })
    if (kills.isAsked) console.log(`kill ${kill}: ${JSON.stringify(killed)}`)
  }
  for (const { typed, lostFor, slowest } of found) {
    expect(typed).toBeGreaterThan(0)
    // Where the machine is busy, the way to the device takes as much longer as taking a letter does.
    expect(lostFor).toBeLessThanOrEqual(kills.isAsked ? promised : promised + 3 * slowest)
  }
  if (kills.isAsked) {
    const longest = Math.max(...found.map(({ lostFor }) => lostFor))
    const typed = found.reduce((sum, killed) => sum + killed.typed, 0)
    console.log(`${kills.count} kills, ${typed} letters typed, at most the last ${Math.round(longest)} ms lost`)
  }
})
