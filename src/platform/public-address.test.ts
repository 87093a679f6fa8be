import { assert, ipV4, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('addresses of the internet', () => {
  test.each([
    '157.240.1.35',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '2a03:2880:f12f:83:face:b00c:0:25de',
  ])('%s is public', address => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('addresses that a request may not be tricked into', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, by another spelling', '127.8.9.1'],
    ['any of this machine', '0.0.0.0'],
    ['a school network', '10.1.2.3'],
    ['a school network', '172.16.0.1'],
    ['the end of that range', '172.31.255.255'],
    ['a school network', '192.168.1.1'],
    ['a carrier network', '100.64.0.1'],
    ['cloud metadata', '169.254.169.254'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['this machine in IPv6', '::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, in hex', '::ffff:7f00:1'],
    ['link-local', 'fe80::1'],
    ['unique local', 'fd00:ec2::254'],
    ['NAT64 of a private address', '64:ff9b::a00:1'],
    ['6to4 of a private address', '2002:7f00:1::'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['documentation', '2001:db8::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '0x7f.1'],
  ])('%s: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test('no text that is not an address is public', () => {
    assert(property(string(), text => !isPublicAddress(text) || /^[\da-f.:]+$/i.test(text)))
  })

  test('every private IPv4 stays private when mapped into IPv6', () => {
    assert(property(ipV4(), address => !isPublicAddress(`::ffff:${address}`)))
  })
})
