import { createHmac, randomBytes } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import type { Clock } from '../../platform/clock.ts'
import { isSameSecret, keyUnder } from '../../platform/secret.ts'
import { findDeviceOwner, type DeviceOwner } from './device-owner.store.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'

/** For how long a device is known after a sign-in, in milliseconds. */
const lasts = 180 * 24 * 60 * 60_000

/**
 * Devices on which somebody has signed in before. Each keeps a signed cookie of that, which opens nothing: attempts from
 * there are counted apart, so that a stranger who guesses cannot keep the owner out.
 */
export interface KnownDevices {
  /** The random id of the device that a request's cookies show to be known to an account; null where it is not. */
  recognize(cookies: string, email: string): Promise<string | null>
  /** The cookie by which a device is known from now on; null where nobody has such an account. */
  introduce(email: string): Promise<string | null>
}

/** Recognizes devices by a key of its own (HKDF, RFC 5869) under the newsroom's secret. */
export function knownDevices({
  prisma,
  secret,
  adminUrl,
  clock,
}: {
  prisma: UseCaseContext['prisma']
  secret: string
  adminUrl: string
  clock: Clock
}): KnownDevices {
  const key = keyUnder(secret, 'known devices')
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url')
  const nameOf = ({ id }: DeviceOwner): string => `sourceline.known_device_${sign(`name of ${id}`).slice(0, 12)}`
  const signatureOf = ({ id }: DeviceOwner, device: string, since: number): string =>
    sign(`device ${device} of ${id} since ${since}`)
  const secure = adminUrl.startsWith('https:') ? '; Secure' : ''
  return {
    async recognize(cookies, email) {
      if (!cookies.includes('sourceline.known_device_')) return null
      const owner = await findDeviceOwner(outsideTransaction(prisma), email)
      const shown = owner && parseCookies(cookies).get(nameOf(owner))
      const [device = '', since = '', signature = ''] = shown?.split('.') ?? []
      if (!owner || !isSameSecret(signature, signatureOf(owner, device, Number(since)))) return null
      const ended = Number(since) < (owner.devicesSince?.getTime() ?? 0)
      return ended || clock().getTime() - Number(since) > lasts ? null : device
    },
    async introduce(email) {
      const owner = await findDeviceOwner(outsideTransaction(prisma), email)
      if (!owner) return null
      const device = randomBytes(16).toString('base64url')
      const since = Math.max(clock().getTime(), owner.devicesSince?.getTime() ?? 0)
      const value = `${device}.${since}.${signatureOf(owner, device, since)}`
      return `${nameOf(owner)}=${value}; Path=/api; Max-Age=${lasts / 1_000}; HttpOnly; SameSite=Lax${secure}`
    },
  }
}
