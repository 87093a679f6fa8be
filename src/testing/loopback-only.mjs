/**
 * Loaded before a program (`node --import`, or `NODE_OPTIONS` for all that it starts), closes every way out of this
 * machine: only 127.0.0.1 and sockets within it stay open, which is where the stand-ins and the database are. Whoever tries
 * another is refused, told of on the standard error, and written into `CLOSED_NETWORK_LOG`, a file, so that a test can tell
 * afterwards that nobody did.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import dnsPromises from 'node:dns/promises'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const log = process.env['CLOSED_NETWORK_LOG']
const within = new Set(['127.0.0.1', '::1', 'localhost'])

function refuse(what) {
  const line = `NETWORK TOUCHED: ${what}\n`
  process.stderr.write(line)
  if (log) appendFileSync(log, line)
  return new Error(`The network is closed in this test: ${what}.`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  const { path, host } =
    typeof first === 'object' && first !== null
      ? first
      : Number.isNaN(Number(first))
        ? { path: first }
        : { host: second }
  const stays = typeof path === 'string' || host === undefined || host === null || within.has(host)
  if (stays || typeof host === 'function') return connect.apply(this, given)
  throw refuse(`a connection to ${host}`)
}

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) {
  const [asked, promised] = [dns[name], dnsPromises[name]]
  dns[name] = (host, ...more) => {
    if (within.has(host)) return asked(host, ...more)
    throw refuse(`the name ${String(host)}`)
  }
  dnsPromises[name] = async (host, ...more) => {
    if (within.has(host)) return promised(host, ...more)
    throw refuse(`the name ${String(host)}`)
  }
}
dgram.createSocket = () => {
  throw refuse('a datagram')
}
syncBuiltinESMExports()
