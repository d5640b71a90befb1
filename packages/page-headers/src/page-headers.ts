/**
 * What keeps browsers at HTTPS, where a page is asked for that way; nothing otherwise.
 *
 * @param forwardedProto What the request says of how it came, in `x-forwarded-proto`.
 */
export const strictTransport = (
  forwardedProto: string | readonly string[] | null | undefined,
): readonly (readonly [name: string, value: string])[] =>
  forwardedProto === 'https' ? [['strict-transport-security', 'max-age=31536000']] : []

/**
 * The headers of every answer of a front-end, files among them, as Next.js takes them.
 *
 * @param referrerPolicy What other sites are told of where a link was followed.
 */
export const fixedHeaders = (referrerPolicy: 'same-origin' | 'strict-origin-when-cross-origin') => [
  {
    source: '/:path*',
    headers: [
      { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      {
        key: 'Permissions-Policy',
        value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
      { key: 'Referrer-Policy', value: referrerPolicy },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
    ],
  },
]
