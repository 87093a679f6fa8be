#!/usr/bin/env node
/**
 * `npm test`: all tests, or those that the arguments name (they are vitest's). The last line is always
 * `N passed, N failed`, for machines to read; the exit code is 0 only if something ran and nothing failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainMissingNode, handOver, modernNode } from './modern-node.mjs'

process.exitCode = await test(process.argv.slice(2))

async function test(args) {
  const node = modernNode()
  if (!node) return explainMissingNode()
  const directory = mkdtempSync(join(tmpdir(), 'copybook-tally-'))
  const file = join(directory, 'tally.json')
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  const tally = fileURLToPath(new URL('tally.mjs', import.meta.url))
  try {
    const command = [vitest, 'run', '--reporter=default', `--reporter=${tally}`, ...args]
    const code = await handOver(node, command, { ...process.env, COPYBOOK_TALLY: file })
    const { passed, failed } = read(file)
    // Something outside the tests went wrong: the set-up, the tear-down, or vitest itself.
    const unexplained = code !== 0 && failed === 0 ? 1 : 0
    console.log(`${passed} passed, ${failed + unexplained} failed`)
    return passed > 0 && failed + unexplained === 0 ? 0 : 1
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** @returns {{ passed: number, failed: number }} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
}
