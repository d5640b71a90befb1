import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { placeOf } from '../modules/identity/public.ts'
import { Admission, type Admitted } from '../platform/admission.ts'
import { whenOver } from './when-over.ts'
import { RequestRefused, sendFailure, type Explained } from './failures.ts'

/** Why a request is not admitted, told at once. */
const refusals: Readonly<Record<Exclude<Admitted, 'yes'>, Explained>> = {
  full: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'More is asked of this server than it can answer. Nothing was done: try again in a few seconds.',
  },
  'over-share': {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message:
      'You ask for more at once than your share while others ask too. Nothing was done: try again in a few seconds.',
  },
}

/** The places of a graph: by the address from which is asked and, where that is known, by who asks. */
export interface Places {
  readonly byAddress: Admission
  readonly bySender: Admission
}

/** Readers' answers take milliseconds: the later they come, the fewer are given at once. */
export const readersPlaces = (): Admission => new Admission({ most: 64, least: 8, target: 500 })

/** At the desk an answer may take as long as reading a text does, which is limited by its own queue. */
export const editorsPlaces = (): Places => {
  const limits = { most: 100, least: 100, target: Infinity }
  return { byAddress: new Admission(limits), bySender: new Admission(limits) }
}

/** Admits requests below this point by the address from which they come; the others are refused before their body is read. */
export function admitByAddress(app: FastifyInstance, admission: Admission): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (admit(admission, addressOf(request), reply)) done()
  })
}

/**
 * Does work for whoever asks from an address once it has a place, which it keeps until it is done.
 *
 * @throws RequestRefused where there is none.
 */
export async function withPlace<Value>(admission: Admission, ip: string, work: () => Promise<Value>): Promise<Value> {
  const client = placeOf(ip)
  const admitted = admission.enter(client)
  if (admitted !== 'yes') throw new RequestRefused(refusals[admitted])
  const began = performance.now()
  try {
    return await work()
  } finally {
    admission.leave(client, performance.now() - began)
  }
}

/** Where a request comes from, as one place of the network. */
const addressOf = ({ ip }: FastifyRequest): string => placeOf(ip)

/** Gives a request its place until it is answered, or refuses it. */
export function admit(admission: Admission, client: string, reply: FastifyReply): boolean {
  const admitted = admission.enter(client)
  if (admitted !== 'yes') {
    sendFailure(reply, 'graphql', refusals[admitted])
    return false
  }
  const began = performance.now()
  whenOver(reply.request, reply, () => admission.leave(client, performance.now() - began))
  return true
}
