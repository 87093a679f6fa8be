/** The words of withdrawals, for pages and the printed receipt alike. */

export const causes = {
  consent: 'The family took their yes back',
  left: 'Left the school',
  import: 'The register’s new list takes the yes back',
  complaint: 'A complaint about data protection',
} as const

/** How a receipt begins, by what opened the withdrawal: a leaver took nothing back. */
export const receiptBegins: Record<keyof typeof causes, (moment: string) => string> = {
  consent: moment => `You took your yes back on ${moment}.`,
  left: moment => `Your child left our school, and we began to look on ${moment}.`,
  import: moment => `Our list of yeses changed, and we began to look on ${moment}.`,
  complaint: moment => `You wrote to us about a picture, and we began to look on ${moment}.`,
}

export const foundAs = {
  draft: 'draft',
  scheduled: 'post that was planned',
  sending: 'post that was being sent',
  'by-hand': 'post for somebody to put up by hand',
  published: 'published post',
  found: 'post that Copybook did not send',
  picture: 'picture in the store',
} as const

export const endedAs = {
  held: 'kept in',
  stopped: 'stopped before it went out',
  'taken-down': 'taken down',
  erased: 'erased for good',
} as const

/** "1 published post", "2 published posts". */
export const counted = (count: number, what: keyof typeof foundAs): string =>
  `${count} ${count === 1 ? foundAs[what] : many[what]}`

const many: Record<keyof typeof foundAs, string> = {
  draft: 'drafts',
  scheduled: 'posts that were planned',
  sending: 'posts that were being sent',
  'by-hand': 'posts for somebody to put up by hand',
  published: 'published posts',
  found: 'posts that Copybook did not send',
  picture: 'pictures in the store',
}

/** What was done, as proof of it: what the network said, or who did it. */
export const proofOf = ({ how, status }: { how: string; status?: number | undefined }): string => {
  if (how === 'by-hand') return 'Somebody of the school says that it is gone.'
  const said = status === undefined ? '' : ` (${status})`
  return how === 'already-gone'
    ? `The network says that it was gone already${said}.`
    : `The network says that it is gone${said}.`
}
