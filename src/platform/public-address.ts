import { BlockList, isIP } from 'node:net'

/**
 * The addresses that a request to the internet may never reach, from the IANA special-purpose registries
 * (RFC 6890 and its updates): this machine, the school's own network, cloud metadata (169.254.169.254),
 * documentation, benchmarking, multicast and reserved ranges.
 */
const specialV4 = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  specialV4.addSubnet(network, prefix, 'ipv4')
}

/** Global unicast (RFC 4291) is the only IPv6 space that the internet routes; the rest is refused unlisted. */
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')

/** Within it: Teredo and other protocol assignments, documentation, and 6to4, which can wrap a private IPv4. */
const specialV6 = new BlockList()
specialV6.addSubnet('2001::', 23, 'ipv6')
specialV6.addSubnet('2001:db8::', 32, 'ipv6')
specialV6.addSubnet('2002::', 16, 'ipv6')
specialV6.addSubnet('3fff::', 20, 'ipv6')

/**
 * True for an IP address on the public internet. False for every other one and for anything that is no
 * address, IPv4 mapped into IPv6 included: refusing too much is a clear error, too little a hole.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !specialV4.check(address, 'ipv4')
  if (family === 6) return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6')
  return false
}
