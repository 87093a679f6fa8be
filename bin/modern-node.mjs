/** The Node that Copybook runs on, and how a process is handed over to it. Must itself run on Node 20.19. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

/** Whether the running Node is 22.12 or newer. */
export const isModern = major > 22 || (major === 22 && minor >= 12)

/** This Node when it will do, else the Node 24 that `npm ci` installed; undefined when there is neither. */
export function modernNode() {
  if (isModern) return process.execPath
  const installed = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  return existsSync(installed) ? installed : undefined
}

/** Prints what to do, for a machine without a Node that will do. Returns the exit code. */
export function explainMissingNode() {
  console.error(
    `Copybook needs Node 22.12 or newer, and this is ${process.versions.node}.\n` +
      'Run npm ci again without --omit=optional: it brings Node 24. Or install Node 24 from your system.',
  )
  return 1
}

/**
 * Runs `node` with these arguments as if it were this process: same terminal, same signals, same exit code. The
 * channel between the two tells the child when this process is killed outright.
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code; 128 + the signal's number when a signal ended it
 */
export function handOver(node, args, env = process.env) {
  const child = spawn(node, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both of us; a second one would mean "at once" to the child.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/** In a child of `handOver`: ends it as SIGTERM does when the parent is gone. */
export function endWithParent() {
  if (!process.channel) return
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
