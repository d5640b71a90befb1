import type { Explained } from './failures.ts'

/** There is no upload at an address, or no longer. */
export const noSuchUpload: Explained = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is no such upload, or no longer: send the file again.',
}

/** What the protocol's library refuses, by the status with which it does (tus 1.0). */
const refusals: Readonly<Record<number, Omit<Explained, 'status'>>> = {
  400: { code: 'BAD_REQUEST', message: 'A header is missing or not as tus 1.0 has it.' },
  403: { code: 'BAD_REQUEST', message: 'Send the headers Upload-Offset and Content-Type.' },
  404: noSuchUpload,
  409: { code: 'OFFSET_CONFLICT', message: 'Another part of the file is awaited: ask by HEAD from where to go on.' },
  410: noSuchUpload,
  412: { code: 'BAD_REQUEST', message: 'Send the header Tus-Resumable: 1.0.0.' },
  413: { code: 'TOO_LARGE', message: 'The file is larger than may be uploaded, or than was announced.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send a part as application/offset+octet-stream.' },
  501: { code: 'BAD_REQUEST', message: 'Send a file in one upload: several are not put together.' },
}

const otherwise: Omit<Explained, 'status'> = {
  code: 'SERVICE_UNAVAILABLE',
  message: 'The part did not arrive whole: ask by HEAD from where to go on.',
}

/** An answer by which the library refuses something, in the form in which everything is refused here. */
export function inOwnWords(answer: Response, method: string): Response {
  if (answer.headers.get('content-type')?.startsWith('application/json')) return answer
  const { code, message } = refusals[answer.status] ?? otherwise
  const body = Buffer.from(JSON.stringify({ code, message }))
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'application/json; charset=utf-8')
  headers.set('content-length', String(body.length))
  return new Response(method === 'HEAD' ? null : body, { status: answer.status, headers })
}
