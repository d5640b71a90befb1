/**
 * The headers of one answer with a page, of which the policy tells what it may run. Behind HTTPS, browsers stay with that.
 *
 * @param forwardedProto What the request says of how it came, in `x-forwarded-proto`.
 */
export const pageHeaders = (
  policy: string,
  forwardedProto: string | readonly string[] | null | undefined,
): readonly (readonly [name: string, value: string])[] => [
  ['content-security-policy', policy],
  ...(forwardedProto === 'https' ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
]

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
