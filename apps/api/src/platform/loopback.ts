/** Whether a host, as it stands in an address, is this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^(?:::ffff:)?127(\.\d+){3}$/.test(host)
