/** How the id begins of a comment that its network never told us of: nothing can be asked of the network about it. */
export const REPORTED_ID = 'reported:'

export const isKnownByReportOnly = (remoteId: string | null): boolean =>
  remoteId?.startsWith(REPORTED_ID) ?? false
