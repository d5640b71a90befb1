import { setTimeout as sleep } from 'node:timers/promises'
import { awaitHttp } from './await-http.mjs'
import { backOff } from './back-off.mjs'
import { startServer, stopServer } from './child-server.mjs'
import { lastLines } from './log-file.mjs'

/**
 * One server, which is started again when it has ended.
 *
 * One that tells its progress sends over its channel `{ type: 'progress', text }` while it starts,
 * `{ type: 'failed', text }` before it gives up (one sentence), and `{ type: 'ready', signIn }` once it answers, with
 * the way to sign in. Of another it is asked at its address whether it answers.
 */
export class KeptServer {
  #stopping = new AbortController()
  #server = null

  /** How its latest process has ended; null as long as none has. */
  lastEnd = null

  /**
   * @param {string} name
   * @param {object} how
   * @param how.command What to run.
   * @param how.url Where it answers.
   * @param how.log Where its output goes, as `openLog` gives it; to the terminal if null.
   * @param how.tells Whether it tells its progress.
   * @param how.say Told what happens.
   * @param how.complain Told when it is given up.
   */
  constructor(name, { command, url, log, tells, say, complain }) {
    Object.assign(this, { name, command, url, log, tells, say, complain })
  }

  /**
   * Starts it: gives when it answers, with what it told then, and how it has ended.
   *
   * @param asked When it may be asked whether it answers: the pages ask the API for what they show.
   */
  start(asked = Promise.resolve()) {
    const life = { began: Date.now(), answered: false }
    let report = null
    let tellReady
    const ready = new Promise((resolve) => (tellReady = resolve))
    const hear = (message) => {
      if (message?.type === 'progress' && !this.#stopping.signal.aborted) this.say(message.text)
      if (message?.type === 'failed') report = message.text
      if (message?.type === 'ready') tellReady(message)
    }
    const output = this.log?.handle ?? 'inherit'
    const server = startServer({ ...this.command, output, onMessage: this.log ? hear : undefined })
    this.#server = server
    const isRunning = () => this.#server === server
    const answers = this.tells ? ready : asked.then(() => awaitHttp(this.url, () => !isRunning()))
    life.up = answers.then((answer) => {
      life.answered = isRunning()
      return answer
    })
    life.ended = server.ended.then((how) => {
      if (isRunning()) this.#server = null
      this.lastEnd = how
      return { how, report }
    })
    return life
  }

  /** Starts it again whenever it ends; resolves when it is given up. */
  async keep(life) {
    const after = backOff()
    const { signal } = this.#stopping
    for (;;) {
      const { how, report } = await life.ended
      const lasted = Date.now() - life.began
      const { pause, ends } = after({ answered: life.answered, lasted, killed: how === 'SIGKILL' })
      if (!signal.aborted && pause === null) return this.complain(this.#givenUp({ how, report, ends }))
      if (!signal.aborted) {
        this.say(`The ${this.name} server ended (${how}) and is started again`)
        await sleep(pause, null, { signal }).catch(() => {})
      }
      if (signal.aborted) return new Promise(() => {})
      life = this.start()
    }
  }

  /** Ends it in order, and after so many milliseconds without order; it is started no more. */
  async stop(patience) {
    this.#stopping.abort()
    if (this.#server) await stopServer(this.#server, patience)
  }

  /** Ends it at once; it is started no more. */
  kill() {
    this.#stopping.abort()
    this.#server?.signal('SIGKILL')
  }

  /** Why it is no longer there; its log speaks of it only when it ended by itself. */
  ending(how) {
    if (how.startsWith('SIG'))
      return (
        `The ${this.name} server was killed (${how}) by somebody, or by the system for want of memory. ` +
        'Start again when that is mended.'
      )
    const log = this.log ? `\n${lastLines(this.log.file)}\nAll of it: ${this.log.file}` : ''
    return `The ${this.name} server ended by itself (${how}).${log}`
  }

  #givenUp({ how, report, ends }) {
    const why = report ? `${how}: ${report.replace(/[.\s]+$/, '')}` : how
    return (
      `The ${this.name} server has ended ${ends} times in a row (${why}) and is not started again; the others go on. ` +
      `Mend that and start Sourceline again${this.log ? `; its log is ${this.log.file}` : ''}.`
    )
  }
}
