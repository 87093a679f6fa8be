import { readFile } from 'node:fs/promises'

const guard = new URL('../src/testing/loopback-only.mjs', import.meta.url).href

/**
 * The environment of a process that may reach nothing but this machine, nor may anything that it starts. Whoever tries is
 * refused and written into `file`.
 */
export function closedNetwork(file: string): NodeJS.ProcessEnv {
  const options = [process.env['NODE_OPTIONS'], `--import ${guard}`].filter(one => one !== undefined)
  return { ...process.env, NODE_OPTIONS: options.join(' '), CLOSED_NETWORK_LOG: file }
}

/** Throws when something tried to leave the machine: no pupil's data leaves the building. */
export async function assertNobodyLeft(file: string): Promise<void> {
  const tried = await readFile(file, 'utf8').catch(() => '')
  if (tried !== '') throw new Error(`Something tried to leave this machine:\n${tried}`)
}
