/** What an upload is sent with. */
interface Sending {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
}

const encoded = (metadata: Readonly<Record<string, string>>): string =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

/** Speaks tus 1.0 to a server over HTTP, a request at a time. */
export const tusClient = ({ address, headers }: Sending) => {
  const ask = (path: string, method: string, more: Record<string, string>, body?: Uint8Array) =>
    fetch(new URL(path, address), {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers, ...more },
      ...(body ? { body: Buffer.from(body) } : {}),
    })
  const create = (length: number, metadata: Readonly<Record<string, string>>) =>
    ask('/media/uploads', 'POST', { 'upload-length': String(length), 'upload-metadata': encoded(metadata) })
  const patch = (path: string, offset: number, part: Uint8Array) =>
    ask(path, 'PATCH', { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, part)
  return {
    create,
    patch,
    head: (path: string) => ask(path, 'HEAD', {}),
    options: () => ask('/media/uploads', 'OPTIONS', {}),
    remove: (path: string) => ask(path, 'DELETE', {}),
    /** Sends a file whole; gives the last answer. */
    async send(content: Uint8Array, metadata: Readonly<Record<string, string>>): Promise<Response> {
      const created = await create(content.byteLength, metadata)
      if (created.status !== 201) return created
      return patch(created.headers.get('location') ?? '', 0, content)
    },
  }
}
