import { z } from 'zod'
import { Enforcement } from './rule-schema.ts'
import { ClauseId, GapId, mapping, SectionId, Words } from './text-schema.ts'

/** What a clause may wait for; each is the work of a later issue. */
export const waitsFor = [
  'networks',
  'moderation',
  'pictures',
  'personal use',
  'governance',
  'oversight',
] as const

/** One clause of the source, in our words. */
export const Clause = mapping({
  id: ClauseId,
  section: SectionId,
  says: Words,
  binds: Words,
  kind: z.enum(['permission', 'prohibition', 'expectation', 'duty', 'right', 'deadline']),
  /** How strongly the source says it. */
  force: z.enum([
    'statement',
    'may',
    'will',
    'will-not',
    'will-only',
    'must',
    'must-not',
    'should',
    'should-not',
    'expects',
    'encourages',
    'required',
    'please',
    'reserves-right',
  ]),
  /** What the machine may do about it (DESIGN section 4). */
  enforcement: Enforcement,
  /** The control that puts it into force, or `waits: ` and what it waits for. */
  control: Words,
  gaps: z.array(GapId),
})

/** What the source leaves open, and what we do until its owner answers. */
export const Gap = mapping({
  id: GapId,
  severity: z.enum(['high', 'med', 'low']),
  title: Words,
  about: Words.nullable(),
  default: Words.nullable(),
  question: Words.nullable(),
})
