import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'

const patience = 120_000

/**
 * Runs `work` while no other process on this machine does so for the same folder. The lock is
 * a listening socket, which the kernel frees however its owner ends: nothing can be left behind.
 *
 * @throws OperatorError after two minutes of waiting.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const server = await acquire(lockAddress(folder), folder)
  try {
    return await work()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

function lockAddress(folder: string): string {
  const name = `sourceline-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

async function acquire(address: string, folder: string): Promise<Server> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    const server = await listen(address)
    if (server) return server
    if (address.endsWith('.sock') && !(await answers(address))) rmSync(address, { force: true })
  }
  throw new OperatorError(
    `Another process has been busy starting or stopping the database in ${folder} for two minutes.`,
  )
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
