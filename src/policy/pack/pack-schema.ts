import { z } from 'zod'
import { Channel, type AllowedCategory, type ChannelRule } from './channel-schema.ts'
import { Clause, Gap } from './clause-schema.ts'
import { Category, Identity, Section } from './identity-schema.ts'
import {
  Moderation,
  type Action,
  type CommentRoute,
  type CommentRule,
  type Label,
  type Urgency,
} from './moderation-schema.ts'
import type { Situation } from './replies-schema.ts'
import { ConsentRule, PackMend, Rule, type Decision, type Leave, type When } from './rule-schema.ts'
import { Settings, Thresholds } from './settings-schema.ts'
import type { RemovalReason } from './strikes-schema.ts'
import { mapping } from './text-schema.ts'

/** A policy as data: what one trust's policy says, how it is put into force, and what it leaves open. */
export const PackSchema = mapping({
  format: z.literal('copybook-policy/1'),
  policy: Identity,
  sections: z.array(Section),
  categories: z.array(Category),
  channels: z.array(Channel).min(1, 'at least one channel'),
  consent: ConsentRule,
  mends: z.array(PackMend),
  rules: z.array(Rule),
  moderation: Moderation,
  settings: Settings,
  thresholds: Thresholds,
  clauses: z.array(Clause),
  gaps: z.array(Gap),
})

export type Pack = z.infer<typeof PackSchema> & {
  /** What this text does not say, because packs came to say it after it was adopted; our default holds (`later-keys.ts`). */
  ourDefaults?: readonly string[]
}
export type Channel = z.infer<typeof Channel>
export type Rule = z.infer<typeof Rule>
export type When = z.infer<typeof When>
export type Clause = z.infer<typeof Clause>
export type Gap = z.infer<typeof Gap>
export type PackMend = z.infer<typeof PackMend>
export type ChannelRule = z.infer<typeof ChannelRule>
export type AllowedCategory = z.infer<typeof AllowedCategory>
export type Decision = z.infer<typeof Decision>
export type Leave = z.infer<typeof Leave>
export type Label = z.infer<typeof Label>
export type Urgency = z.infer<typeof Urgency>
export type Action = z.infer<typeof Action>
export type CommentRule = z.infer<typeof CommentRule>
export type CommentRoute = z.infer<typeof CommentRoute>
export type RemovalReason = z.infer<typeof RemovalReason>
export type Situation = z.infer<typeof Situation>
export type Replies = Pack['moderation']['replies']
