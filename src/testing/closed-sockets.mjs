/**
 * Loaded before a program (`node --import`), closes its ways to the network: whoever tries one is refused and told of
 * on the standard error. Pipes within the machine stay open; Node itself uses them.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'

function refuse(what) {
  process.stderr.write(`NETWORK TOUCHED: ${what}\n`)
  throw new Error(`The network is closed in this test: ${what}.`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given
  const local = typeof first === 'object' ? typeof first?.path === 'string' : Number.isNaN(Number(first))
  return local ? connect.apply(this, given) : refuse(`a connection to ${JSON.stringify(first)}`)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'])
  dns[name] = host => refuse(`the name ${String(host)}`)
dgram.createSocket = () => refuse('a datagram')
syncBuiltinESMExports()
