import { createHash } from 'node:crypto'
import type { CompiledPack } from '../policy/compile-pack.ts'
import { compilePack } from '../policy/compile-pack.ts'
import type { Pack } from '../policy/pack/pack-schema.ts'
import { packFrom } from '../policy/pack/read-pack.ts'

/** Packs that stay compiled: a server of many trusts shares those that they have in common. */
const KEPT = 16

const kept = new Map<string, CompiledPack>()

/** What names a pack's text for good: SHA-256 of its UTF-8 bytes. */
export function packHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The compiled pack of a hash, if this process has it. */
export function keptPack(hash: Buffer): CompiledPack | null {
  return kept.get(hash.toString('hex')) ?? null
}

/**
 * Compiles a text once per process. `pack` spares reading it again where somebody has just linted it.
 * @throws Error for a text with errors; an adopted one has none.
 */
export function keepPack(hash: Buffer, text: string, pack: Pack = packFrom(text)): CompiledPack {
  const compiled = compilePack(pack)
  const oldest = kept.keys().next().value
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(hash.toString('hex'), compiled)
  return compiled
}
