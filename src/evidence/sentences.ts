/**
 * What was done, in words that follow a name: "Rita Okafor decided about a post." Keyed by the kind of entry,
 * which the rooms above choose; a kind without words here is shown by its own.
 */
const words: Record<string, string> = {
  'access.denied': 'tried something that they may not do',
  'account.added': 'added an account',
  'account.connected': 'connected an account to its network',
  'account.connecting-offered': 'was offered several pages to connect an account with',
  'account.connecting-refused': 'did not get an account connected',
  'account.connecting-started': 'began to connect an account to its network',
  'account.disconnected': 'threw the key of an account away',
  'account.key-dead': 'found the key of an account dead',
  'account.key-ending': 'warned that the key of an account will end',
  'account.key-working': 'found the key of an account working again',
  'account.state-set': 'changed the state of an account',
  'account.updated': 'changed the details of an account',
  'authorisation.ended': 'ended an authorisation',
  'authorisation.granted': 'authorised somebody for an account',
  'authorisation.revoked': 'took an authorisation back',
  'consent.given': 'recorded that consent was given',
  'consent.refused': 'recorded that consent was refused',
  'consent.withdrawn': 'recorded that consent was withdrawn',
  'evidence.checkpoint': 'signed a checkpoint of the record',
  'evidence.erased': 'erased the content of an entry',
  'evidence.exported': 'downloaded an export of the record',
  'finding.cleared': 'cleared a finding by a fact',
  'finding.dismissed': 'dismissed a finding as no breach',
  'person.added': 'added a person to the register',
  'person.imported': 'took somebody over from the register’s file',
  'person.invited': 'invited a person to sign in',
  'person.joined': 'signed in for the first time',
  'person.left': 'recorded that a person left',
  'person.protected': 'changed whether a person may be identified',
  'person.updated': 'changed the details of a person',
  'picture.added': 'added a picture',
  'picture.answered': 'said who is in a picture',
  'picture.removed': 'removed a picture',
  'policy.adopted': 'put a policy into force',
  'policy.proposed': 'proposed a policy',
  'post.changed': 'changed a post',
  'post.decided': 'decided about a post',
  'post.delayed': 'put a post off until its network takes it',
  'post.checked-there': 'looked at a post on its network before it was public',
  'post.drafted': 'drafted a post',
  'post.dropped': 'dropped a draft',
  'post.given-up': 'gave up sending a post',
  'post.handed-over': 'handed a post to a person to put up',
  'post.moved': 'moved the time of a post',
  'post.outcome-unknown': 'did not hear whether a post went out',
  'post.published': 'published a post',
  'post.sending': 'sent a post to its network',
  'post.stopped': 'stopped a post before it went out',
  'post.submitted': 'submitted a post for a decision',
  'posting.frozen': 'stopped all posting',
  'posting.unfrozen': 'let posting go on',
  'register.imported': 'imported the register',
  'register.previewed': 'looked at what an import would change',
  'role.ended': 'ended a role',
  'role.granted': 'gave somebody a role',
  'school.saved': 'changed the details of a school',
  'schools.imported': 'imported the schools',
  'suggestion.accepted': 'accepted a suggestion',
  'suggestion.declined': 'declined a suggestion',
  'suggestion.made': 'suggested a post',
  'takedown.done': 'proved that a post is down',
  'takedown.given-up': 'gave up taking a post down',
  'takedown.handed-over': 'handed a take-down to a person',
  'takedown.sending': 'asked the network to take a post down',
  'takedown.started': 'asked for a post to be taken down',
  'token.issued': 'made an API token',
  'token.revoked': 'ended an API token',
  'trust.founded': 'set up the trust',
}

/** One plain sentence for an entry that its reader may read. */
export function sentenceFor(kind: string, actorName: string): string {
  return `${actorName} ${words[kind] ?? `did this: ${kind.replaceAll(/[.-]/g, ' ')}`}.`
}

/** What stands in the place of an entry that its reader may not read, so that the record shows no silent gap. */
export const WITHHELD = 'This entry is for other readers. Its proof is here.'

export function erasedSentence(erasedBy: number): string {
  return `The content of this entry was erased. Entry ${erasedBy} says by whom and why.`
}
