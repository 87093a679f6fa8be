import { weekdays } from './pack/settings-schema.ts'

/** Of a day as `2026-11-30`. Sunday is JavaScript's first day, and a week's last. */
export const weekdayOf = (day: string): (typeof weekdays)[number] =>
  weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]!
