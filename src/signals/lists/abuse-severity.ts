/**
 * How grave a word is, as the score of its cue. The four steps are those of Ofcom's research into offensive language
 * (mild, moderate, strong, strongest); which word stands on which step is our own judgement for a school's page.
 */
export const severity = { strongest: 0.95, strong: 0.9, moderate: 0.82, mild: 0.62 } as const

/**
 * Swearing at nobody. Lower than any cut for abuse of posts, because there `age` decides on swearing; comments have a
 * rule of their own for it.
 */
export const swearing = { strong: 0.45, moderate: 0.35, mild: 0.25 } as const
