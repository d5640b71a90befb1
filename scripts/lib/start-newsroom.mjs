import { readAddresses, refuseTakenPorts, shownAs } from './addresses.mjs'
import { dataFolder } from './checkout.mjs'
import { newsroom } from './newsroom.mjs'
import { prepare, turbo } from './prepare.mjs'
import { StepFailed } from './run.mjs'
import { serverCommands } from './server-commands.mjs'

const say = (text) => console.log(`· ${text}`)
const complain = (text) => console.error(text)

// A closed terminal must not keep the servers from being stopped.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

/** Runs the three servers, and again what of them ends, until a signal ends all; gives the exit code. */
export async function startNewsroom({ env, dev }) {
  try {
    const addresses = readAddresses(env)
    await refuseTakenPorts(addresses)
    await prepare(dev ? [] : ['api', 'admin', 'web'], { env, say })
    if (dev && (await turbo(['generate'], { env })) !== 0)
      throw new StepFailed('Generating failed: see the messages above.')
    return await serve({ addresses, env, dev })
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(`\n${error.message}`)
    return 1
  }
}

async function serve({ addresses, env, dev }) {
  const servers = newsroom({
    commands: serverCommands({ addresses, env, dev }),
    addresses,
    dataFolder: dataFolder(env),
    dev,
    say,
    complain,
  })
  const stopped = untilSignalled(servers)
  // Should this process fail, the API notices its closed channel and stops in order; the pages have none.
  process.once('exit', () => servers.kill({ pagesOnly: true }))
  try {
    say('Starting the servers')
    const opened = servers.open()
    const first = await Promise.race([opened, stopped])
    if (first === 'stopped') return 0
    announce({ addresses, signIn: first.signIn, folder: dataFolder(env) })
    const end = await Promise.race([first.failure, stopped])
    if (end === 'stopped') return 0
    throw end
  } finally {
    await servers.close()
  }
}

/** Resolves when a signal has come; a second one ends everything without ceremony. */
function untilSignalled(servers) {
  return new Promise((resolve) => {
    let asked = false
    const onSignal = () => {
      if (asked) {
        servers.kill()
        process.exit(130)
      }
      asked = true
      console.log('\n· Stopping')
      resolve('stopped')
    }
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal)
  })
}

function announce({ addresses, signIn, folder }) {
  const lines = [
    '',
    `  Admin        ${shownAs(addresses.admin)}`,
    `  Reader site  ${shownAs(addresses.web)}`,
    `  API          ${shownAs(addresses.api)}/graphql`,
    '',
    ...(signIn ? [`  ${signIn.replaceAll('\n', '\n  ')}`, ''] : []),
    `  Data and logs are in ${folder}; Ctrl-C stops everything.`,
    '',
    'Sourceline is ready.',
  ]
  console.log(lines.join('\n'))
}
