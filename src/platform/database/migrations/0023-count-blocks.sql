-- Reports count blocks and challenges from here on, and days that were counted before lack them: all days are counted anew,
-- in some sweeps (`moderation/reports/count-days.ts`); what is not counted yet is counted as it is asked for.
truncate report_count, report_month, report_counted;
