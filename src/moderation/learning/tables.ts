declare module '../../platform/database/tables.ts' {
  interface Tables {
    review_pick: ReviewPickTable
    review_draw: ReviewDrawTable
  }
}

/** `quality-check` of what was kept, `second-opinion` on what was taken away. */
export const lookAgain = ['quality-check', 'second-opinion'] as const

export interface ReviewPickTable {
  trust_id: string
  decision_id: string
  comment_id: string
  school_id: string | null
  account_id: string
  case_id: string | null
  purpose: (typeof lookAgain)[number]
  not_by: string
  picked_at: Date
  review_id: string | null
  agrees: boolean | null
}

export interface ReviewDrawTable {
  trust_id: string
  first_day: string
  last_day: string
  seed: string
  kept_share: number
  removed_share: number
  picked: number
  drawn_at: Date
}
