import { z } from 'zod'
import { bundledPacks } from './policies-folder.ts'

/** What people call a version: `November 2025`. */
export const Label = z.string().trim().min(1, 'Say what you call this version, as “November 2025”.').max(80)

/** A pack as YAML. The first policy, with 140 clauses, is about 90 kB. */
export const PackText = z
  .string()
  .min(1, 'Paste the policy pack here.')
  .max(1_000_000, 'A policy pack has at most a million characters.')

/** The first policy with a remark: for the examples, which must not adopt what is in force already. */
export async function examplePack(remark: string): Promise<string> {
  const [first] = await bundledPacks()
  return `# ${remark}\n${first!.text}`
}
