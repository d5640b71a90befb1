/** Loaded before a server that takes everybody's word for who asks, as the framework of the pages does. */
import { subscribe } from 'node:diagnostics_channel'
import { forgetForwarded, trustedProxies } from './forwarded.mjs'

const isTrusted = trustedProxies(process.env.SOURCELINE_TRUSTED_PROXIES || 'loopback')

subscribe('http.server.request.start', ({ request }) => forgetForwarded(request, isTrusted))
