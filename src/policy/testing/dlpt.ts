import { readFileSync } from 'node:fs'
import { compilePack } from '../compile-pack.ts'
import { packFrom } from '../pack/read-pack.ts'

/** The first policy, as tests use it: its text, the pack, and the pack compiled. */
export const dlptText = readFileSync(new URL('../../../policies/dlpt-2025-11.yaml', import.meta.url), 'utf8')
export const dlpt = packFrom(dlptText)
export const dlptCompiled = compilePack(dlpt)
