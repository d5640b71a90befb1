import { setTimeout as sleep } from 'node:timers/promises'
import type { Chances } from '@sourceline/kit'
import { RetryingClient } from '../retrying-client.ts'
import { textIn, type MadeChange } from './auditor/evidence.ts'
import { drawCommand, story, type Draw, type Drawer } from './commands.ts'
import type { Records } from './records.ts'
import type { ServedNewsroom } from './served-newsroom.ts'

/** Who makes changes in a program. */
export class Person {
  /** By which the log calls them. */
  readonly name: string
  readonly changes: MadeChange[] = []
  readonly #client: RetryingClient
  readonly #draw: Draw

  private constructor(name: string, client: RetryingClient, draw: Draw) {
    this.name = name
    this.#client = client
    this.#draw = draw
  }

  /** @param mark With which all words begin that the person writes, and nobody else's. */
  static async join(newsroom: ServedNewsroom, { role, place, mark, chances, records }: Joining): Promise<Person> {
    const name = `${role.toLowerCase()} of program ${place}`
    const client = new RetryingClient({
      address: () => chances.oneOf(newsroom.instances).proxied,
      token: await newsroom.token(role, name),
      patience: 5_000,
      perseverance: 120_000,
    })
    let count = 0
    return new Person(name, client, { chances, records, words: () => `${mark}n${(count += 1)}` })
  }

  get surprises(): readonly string[] {
    return this.#client.surprises
  }

  /** Makes so many changes, of any kind. */
  async work(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await this.#make(drawCommand)
      await sleep(this.#draw.chances.below(30))
    }
  }

  /** Publishes an article with all that belongs to it; gives its id. */
  async tellStory(): Promise<string> {
    for (const drawer of story) await this.#make(drawer)
    const id = this.#draw.records.ids('article').at(-1)
    if (!id) throw new Error('no article was made')
    return id
  }

  async #make(drawer: Drawer): Promise<void> {
    const command = drawer(this.#draw)
    const change = command && (await this.#client.change(command))
    if (!change) return
    this.#draw.records.learn(change.payload)
    if (change.field === 'redact' && change.refusal === null)
      this.#draw.records.redacted.add(textIn(change.input, 'subjectId'))
    this.changes.push({ ...change, by: this.name })
  }
}

interface Joining {
  readonly role: string
  /** Of the program. */
  readonly place: number
  readonly mark: string
  readonly chances: Chances
  readonly records: Records
}
