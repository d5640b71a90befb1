const block = 512

/** The bytes of one file in an unpacked tar archive; nothing when it is not in there, or not wholly. */
export function fileInTar(archive, path) {
  for (let at = 0; at + block <= archive.length;) {
    const name = text(archive, at, 100)
    if (name === '') return undefined
    const size = Number.parseInt(text(archive, at + 124, 12), 8)
    const start = at + block
    if (name === path) return start + size <= archive.length ? archive.subarray(start, start + size) : undefined
    at = start + Math.ceil(size / block) * block
  }
  return undefined
}

function text(archive, from, length) {
  return archive
    .toString('latin1', from, from + length)
    .split('\0')[0]
    .trim()
}
