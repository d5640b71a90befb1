import { expect, test } from '@playwright/test'
import { audit } from './audit.ts'
import { killUnderLoad } from './kill-under-load.ts'
import { openKillableNewsroom } from './killable-newsroom.ts'
import { startWriteLoad } from './write-load.ts'

test('An API and a PostgreSQL that are killed while editors write come back by themselves, and nothing is lost', async () => {
  const report = await killUnderLoad({ victims: ['api', 'postgres', 'api', 'postgres'], editors: 3 })
  expect(report).toMatchObject({ kills: { api: 2, postgres: 2 }, lost: [], halfApplied: [], surprises: [] })
  expect(report.acknowledged).toBeGreaterThan(4)
})

test('Where PostgreSQL acknowledges before it writes, the same kills lose what was acknowledged, and it is found', async () => {
  const report = await killUnderLoad({ victims: ['postgres', 'postgres'], editors: 3, asynchronous: true })
  expect(report.lost.length).toBeGreaterThan(0)
})

test('A page server that is killed is started again and takes no other down; a record that is there in part is found', async () => {
  const newsroom = await openKillableNewsroom()
  try {
    const { admin, web, api } = newsroom.addresses
    const load = startWriteLoad(api, newsroom.token(), 1)
    for (const [victim, address] of [
      ['admin', `${admin}/sign-in`],
      ['web', web],
    ] as const) {
      newsroom.kill(victim)
      await expect.poll(() => status(address)).toBe(200)
      expect(newsroom.said()).toContain(`The ${victim} server ended (SIGKILL) and is started again`)
    }
    expect(await status(`${api}/ready`)).toBe(200)
    await load.nextAcknowledgement()
    await load.stop()
    expect(load.surprises).toEqual([])

    const client = await newsroom.connect()
    expect(await audit(client, load.acknowledged)).toEqual({ lost: [], halfApplied: [] })
    await client.query('SET session_replication_role = replica')
    await client.query(`DELETE FROM change_event WHERE action = 'article:create'
      AND subject_id = (SELECT article_id FROM article_revision WHERE headline = 'Written under fire by 1, number 1')`)
    expect((await audit(client, load.acknowledged)).halfApplied).toHaveLength(1)
    await client.end()
  } finally {
    expect(await newsroom.close()).toBe(0)
  }
})

const status = (url: string): Promise<number> =>
  fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.status,
    () => 0,
  )
