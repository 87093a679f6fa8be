/** The policy pack that training asks: which channel has which kinds of post and which rules. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'

const file = new URL('../policies/dlpt-2025-11.yaml', import.meta.url)

export const trustPolicy = compilePack(packFrom(readFileSync(fileURLToPath(file), 'utf8')))
