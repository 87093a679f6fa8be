#!/usr/bin/env node
/**
 * The command `copybook`. Plain JavaScript for Node 20.19, because that may be all a machine has: it finds a newer
 * Node and hands over to it, with the loader that lets it run the TypeScript of src/.
 */
import { fileURLToPath } from 'node:url'
import { endWithParent, explainMissingNode, handOver, isModern, modernNode } from './modern-node.mjs'

const loader = import.meta.resolve('tsx')
const args = process.argv.slice(2)

if (isModern && process.execArgv.includes(loader)) {
  endWithParent()
  const { main } = await import('../src/main.ts')
  // What a command leaves open (a pool, a stand-in that did not start) must not keep a failed one alive.
  process.exit(await main(args))
} else {
  const node = modernNode()
  // The loader as an option of Node rather than called here: worker threads inherit it.
  const command = ['--import', loader, fileURLToPath(import.meta.url), ...args]
  process.exitCode = node ? await handOver(node, command) : explainMissingNode()
}
