/**
 * Every control by name, with what it does. A clause of a pack names the control that puts it into force;
 * the room that holds the control wraps it with `control(name, fn, noop)` (`controls.ts`).
 *
 * The list stands on the policy's floor so that a pack can be linted without loading every room. A room that
 * adds a control adds its name here.
 */
export const controlNames = {
  'names-photos-without-consent': 'Stops a name or a photo without a yes for it on that channel.',
  'shared-name': 'Takes a name that several people have for the one who is tagged in the picture.',
  'image-style': 'Marks faces of pupils that fill much of a picture on pages that everybody sees.',
  'personal-information': 'Stops private details of a person.',
  'political-statement': 'Stops political statements.',
  'business-advertisement': 'Stops adverts for businesses that are not related to the school.',
  'message-to-specific-person': 'Stops messages to one person.',
  'not-age-appropriate': 'Stops what does not suit the ages of the school.',
  'harmful-or-abusive': 'Stops harmful or abusive words.',
  'staff-personal-account-link': 'Stops links to staff members’ own accounts.',
  'youtube-link': 'Stops every link where a channel allows none.',
  'unchecked-before-public': 'Keeps a film private until it is checked.',
  'surroundings-checked': 'Makes public only what somebody has looked at with all that surrounds it.',
  'category-list': 'Holds a kind of post that is not on the channel’s list.',
  'comment-abuse': 'Proposes to remove comments that attack, threaten or demean people.',
  'comment-spam': 'Proposes to remove spam and scams.',
  'comment-personal-info': 'Proposes to remove private details of a person from comments.',
  'comment-commercial-donations': 'Proposes to remove adverts and appeals for money from comments.',
  'complaint-route':
    'Takes a concern in a comment to those who answer complaints, and softens what is proposed.',
  'polite-reply': 'Lets an answer name nobody and tell of no child.',
  'complaints-in-reply': 'Makes the answer to a concern say where to complain.',
  'safeguarding-route': 'Takes a comment about a child at risk to the safeguarding lead.',
  'block-repeat-abusers': 'Counts confirmed removals as strikes, and proposes a block at the threshold.',
  'moderation-clock': 'Says by when a comment is to be decided, and shows what is late.',
  'safeguarding-line':
    'Takes a concern about a child to the safeguarding team at once, and on to the next in line while nobody has it.',
  'clause-citation': 'Gives every finding the clause that it rests on.',
  'approval-date': 'Shows the approval date as precisely as the source gives it, and no more.',
  'review-due': 'Says when the next review is due, and when it is overdue.',
  'review-cycle': 'Moves a review forward when the stated date breaks the longest cycle.',
  'account-registry': 'Publishes through registered official accounts only.',
  'account-managers': 'Warns of an account with fewer than two current managers.',
  'authorisation-grant': 'Lets only the headteacher or the CEO authorise somebody.',
  'account-access': 'Refuses and records access to an account without an authorisation.',
  'suggestion-route': 'Takes a suggestion to the headteacher or line manager first.',
  'role-mailbox': 'Refuses a named person’s mailbox as an account’s login address.',
  'staff-kinds': 'Counts governors, trustees, volunteers and agency workers as staff.',
  'following-non-commercial': 'Lets the school like and follow only what is not commercial.',
  'no-endorsement-line': 'Asks for the line on each profile that a like is no endorsement.',
  'policy-approval': 'Lets only the CEO approve a version of the policy.',
} as const

export type ControlName = keyof typeof controlNames

export const isControlName = (name: string): name is ControlName => Object.hasOwn(controlNames, name)
