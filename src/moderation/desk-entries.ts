/** What the desk writes into evidence, about a comment. Other rooms and later parts react to these. */
export const DESK = {
  proposed: 'comment.proposed',
  decided: 'comment.decided',
  decisionUndone: 'comment.decision-undone',
  reversed: 'comment.decision-reversed',
  acted: 'comment.acted',
  told: 'comments.told',
} as const
