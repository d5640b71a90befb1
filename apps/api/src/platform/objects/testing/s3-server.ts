import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { Bucket } from '../s3-store.ts'
import { signatureComplaint } from './signature.ts'

/** What is done to a request instead of answering it, or to its answer; `null` lets it through. */
export type Fault = 'busy' | 'silent' | 'moved' | 'cut' | 'cut-answer' | 'stall-answer' | null

/** An S3 server on loopback, with a bucket. */
export interface TestS3 {
  readonly bucket: Bucket
  /** The folder in which the server keeps what it has. */
  readonly folder: string
  /** Method and path of each request so far. */
  readonly requests: string[]
  /** What is done to the next requests, one after another. */
  readonly faults: Fault[]
  close(): Promise<void>
}

const bucketName = 'newsroom'

/**
 * Opens s3rver behind a front that checks each signature, which s3rver itself does not.
 *
 * @param secretAccessKey The secret that the server knows.
 * @param bucketIn Whether requests name the bucket in their path or leave that to the host.
 */
export async function openTestS3({
  secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  bucketIn = 'path',
}: { secretAccessKey?: string; bucketIn?: 'path' | 'host' } = {}): Promise<TestS3> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-s3-'))
  const s3 = new S3rver({ directory: folder, silent: true, configureBuckets: [{ name: bucketName }] })
  await s3.configureBuckets()
  const serve = s3.callback()
  const keys = { accessKeyId: 'AKIASOURCELINETEST', secretAccessKey, region: 'eu-test-1' }
  const requests: string[] = []
  const faults: Fault[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const fault = faults.shift() ?? null
    if (fault && misbehave(fault, request, response)) return
    const complaint = signatureComplaint(request, keys)
    if (complaint) {
      response.writeHead(403, { 'content-type': 'application/xml', connection: 'close' })
      response.end(`<?xml version="1.0"?><Error><Code>${complaint}</Code><Message>${complaint}</Message></Error>`)
      return
    }
    delete request.headers.authorization
    if (bucketIn === 'host') request.url = `/${bucketName}${request.url ?? ''}`
    serve(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    bucket: { address: `http://127.0.0.1:${port}${bucketIn === 'path' ? `/${bucketName}` : ''}`, ...keys },
    folder: join(folder, bucketName),
    requests,
    faults,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      rmSync(folder, { recursive: true })
    },
  }
}

/** Carries a fault out; false where the request is to be served all the same. */
function misbehave(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  switch (fault) {
    case 'busy':
      request.resume()
      response.writeHead(503, { 'content-type': 'application/xml' })
      response.end('<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>later</Message></Error>')
      return true
    case 'moved':
      request.resume()
      response.writeHead(307, { location: new URL('/elsewhere', `http://${request.headers.host}`).href })
      response.end()
      return true
    case 'silent':
      return true
    case 'cut':
      request.socket.destroy()
      return true
    case 'cut-answer':
      breakOff(response, () => request.socket.destroy())
      return false
    case 'stall-answer':
      breakOff(response, () => undefined)
      return false
    default:
      return false
  }
}

/** Lets the first bytes of an answer through and no more. */
function breakOff(response: ServerResponse, then: () => void): void {
  const write = response.write.bind(response)
  response.write = (piece: Uint8Array) => {
    write(piece.subarray(0, 100), then)
    response.write = () => false
    return false
  }
  response.end = () => response
}
