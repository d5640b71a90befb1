import { readdirSync, readFileSync } from 'node:fs'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { chromiumPath } from '../env.ts'
import { administratorSession } from './people.ts'

/** What came of a browser that was killed while somebody typed in it. */
export interface Killed {
  /** How many letters had been typed. */
  typed: number
  /** How many of them were there when the article was opened again. */
  recovered: number
  /** How long before the kill the first letter was typed that is lost, in milliseconds; 0 where none is. */
  lostFor: number
  /** The longest that the browser took to take a letter, in milliseconds: how busy the machine was. */
  slowest: number
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })

/** A browser with its data in a folder, so that what a page has put on the device is there after it was killed. */
async function openBrowser(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = chromiumPath()
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    viewport: { width: 1440, height: 900 },
  })
  const { cookies }: { cookies: Parameters<BrowserContext['addCookies']>[0] } = JSON.parse(
    readFileSync(administratorSession(), 'utf8'),
  )
  await context.addCookies(cookies)
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

/** The processes of the browser whose data is in a folder. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Kills a browser as a crash of the machine's memory does: all of it, at once, without a word to it. */
function killBrowser(folder: string): void {
  for (const pid of processesOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended with another one of them.
    }
  }
}

const words = (index: number): string => `w${index} `

interface Typed {
  text: string
  /** When each letter had been taken. */
  at: number[]
  slowest: number
}

/** Types without a pause until the browser is gone. */
async function typeUntilKilled(page: Page): Promise<Typed> {
  const typed: Typed = { text: '', at: [], slowest: 0 }
  try {
    for (let index = 1; ; index += 1) {
      for (const letter of words(index)) {
        const began = performance.now()
        await page.keyboard.press(letter === ' ' ? 'Space' : letter)
        typed.text += letter
        typed.at.push(performance.now())
        typed.slowest = Math.max(typed.slowest, performance.now() - began)
      }
    }
  } catch {
    return typed
  }
}

/** What is typed in an article so far. */
async function textIn(page: Page): Promise<string> {
  const text = (await bodyOf(page).textContent()) ?? ''
  return text.slice(text.indexOf('Typed:') + 'Typed:'.length).replaceAll('\u00a0', ' ')
}

/**
 * What is in the article when it is opened again: on the server, or in the version that the device offers. A busy machine
 * takes its time to offer it, so that it is waited for as long as the server has not all that was typed.
 */
async function recover(page: Page, typed: string): Promise<string> {
  await expect(bodyOf(page)).toContainText('Typed:')
  const restore = page.getByRole('button', { name: 'Restore this version' })
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  const isThere = async (): Promise<boolean> => (await textIn(page)).trimEnd().startsWith(typed.trimEnd())
  for (let wait = 0; wait < 30 && !(await compare.isVisible()) && !(await isThere()); wait += 1)
    await page.waitForTimeout(500)
  if (await compare.isVisible()) {
    await compare.click()
    await restore.click()
    await expect(restore).toHaveCount(0)
  }
  return textIn(page)
}

/** Types in an article, kills the browser after a while, opens it again and tells what is lost. */
export async function killWhileTyping(address: string, folder: string, after: number): Promise<Killed> {
  const first = await openBrowser(folder)
  await first.page.goto(address)
  await bodyOf(first.page).click()
  await first.page.keyboard.press('Control+End')
  let killedAt = Number.POSITIVE_INFINITY
  setTimeout(() => {
    killedAt = performance.now()
    killBrowser(folder)
  }, after)
  const { text, at, slowest } = await typeUntilKilled(first.page)
  await expect.poll(() => processesOf(folder).length).toBe(0)

  const second = await openBrowser(folder)
  await second.page.goto(address)
  const recovered = await recover(second.page, text)
  await second.context.close()
  // A letter may have arrived that the browser did not live to say so of.
  const whole = Array.from({ length: text.length + 1 }, (_, index) => words(index + 1)).join('')
  if (!whole.startsWith(recovered.trimEnd())) throw new Error(`“${recovered}” is not what was typed: “${text}”`)
  const count = Math.min(recovered.length, text.length)
  const firstLost = at.slice(count).find((moment) => moment < killedAt)
  // A space at the end of a paragraph is no loss of words.
  const isLost = firstLost !== undefined && text.slice(count).trim() !== ''
  return { typed: text.length, recovered: count, lostFor: isLost ? killedAt - firstLost : 0, slowest }
}
