import { fork, type ChildProcess } from 'node:child_process'

const children: ChildProcess[] = []

/** Starts a program that tells when it is ready; gives its process id. */
export async function start(
  file: string,
  args: string[],
  more: object,
  isReady: (message: unknown) => boolean,
): Promise<number> {
  const child = fork(file, args, { ...more, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => isReady(message) && resolve())
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  return child.pid ?? 0
}

/** Whether a server of ours says that it is ready. */
export const isReady = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'

/** Ends all that was started, the last first. */
export async function stopAll(): Promise<void> {
  for (const child of children.reverse()) {
    child.removeAllListeners('exit')
    if (child.exitCode !== null) continue
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}
