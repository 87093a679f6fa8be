import type { ColumnType, Generated } from 'kysely'
import type { Measure } from './measures.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    report_count: ReportCountTable
    report_counted: ReportCountedTable
    report_month: ReportMonthTable
    published_figures: PublishedFiguresTable
  }
}

export interface ReportCountTable {
  trust_id: string
  school_id: string | null
  place: ColumnType<string, never, never>
  day: string
  measure: Measure
  key: string
  step: number
  count: number
}

export interface ReportMonthTable extends Omit<ReportCountTable, 'day'> {
  month: string
}

export interface ReportCountedTable {
  trust_id: string
  until: string
}

export interface PublishedFiguresTable {
  trust_id: string
  published: boolean
  hide_below: number
  version: Generated<number>
  saved_by: string
  saved_at: Date
}
