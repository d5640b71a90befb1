/** A key that nobody else makes: 128 random bits in hexadecimal. Works where the page came over plain HTTP too. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
