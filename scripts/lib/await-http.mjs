import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until something answers at `url` with a status below 500, or until `givenUp` tells that it is in vain. */
export async function awaitHttp(url, givenUp) {
  while (!givenUp()) {
    if (await answers(url)) return true
    await sleep(100)
  }
  return false
}

function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 10_000 }, (response) => {
      response.resume()
      resolve(response.statusCode < 500)
    })
    request.once('error', () => resolve(false))
    request.once('timeout', () => request.destroy())
  })
}
