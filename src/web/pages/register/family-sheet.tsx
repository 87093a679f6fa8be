import './family.css'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import type { GuardianRelation, Responsibility } from './family-words.ts'
import { relationWords, responsibilityWords } from './family-words.ts'

export interface ShownGuardian {
  id: string
  name: string
  relation: GuardianRelation
  responsibility: Responsibility
  hasAddress: boolean
  /** "Asked, answer by 18 December"; null: there is no link. */
  asked: string | null
  askId: string | null
  /** Why a yes of theirs does not count; null: none is held back. */
  heldBack: string | null
}

export interface FamilySheetProps {
  guardians: readonly ShownGuardian[]
  /** The pupil, where the policy gives them a voice of their own. */
  pupil: ShownGuardian | null
  /** What the policy in force says of the basis and of renewal. */
  basis: string
  onAdd: () => void
  onCheck: (id: string, responsibility: Responsibility) => void
  onMail: (id: string) => void
  onLetter: (id: string) => void
  onEnd: (askId: string) => void
}

/** Who looks after a pupil, whether somebody checked that, and the links that they were given. */
export function FamilySheet({ guardians, pupil, basis, onAdd, ...acts }: FamilySheetProps) {
  return (
    <Sheet title="Who answers for them" icon="user" className="pad family">
      {guardians.length === 0 && (
        <p>Nobody is on the register yet. Add a parent or carer, then send them a link.</p>
      )}
      <ul className="guardians">
        {guardians.map(guardian => (
          <Guardian key={guardian.id} guardian={guardian} {...acts} />
        ))}
        {pupil && <Guardian guardian={pupil} isPupil {...acts} />}
      </ul>
      <p>
        <Button small onClick={onAdd}>
          Add a parent or carer
        </Button>
      </p>
      <Note icon="info">{basis}</Note>
    </Sheet>
  )
}

interface GuardianProps extends Pick<FamilySheetProps, 'onCheck' | 'onMail' | 'onLetter' | 'onEnd'> {
  guardian: ShownGuardian
  isPupil?: boolean
}

function Guardian({ guardian, isPupil = false, onCheck, onMail, onLetter, onEnd }: GuardianProps) {
  const { id, name, relation, responsibility, hasAddress, asked, askId, heldBack } = guardian
  return (
    <li>
      <p className="who">
        <b>{name}</b>
        <span className="meta">
          {isPupil
            ? 'The pupil. A no counts at once; a yes stands beside the family’s.'
            : `${relationWords[relation]} · ${responsibilityWords[responsibility]}`}
        </span>
        {asked !== null && <span className="meta">{asked}</span>}
        {heldBack !== null && <span className="held">{heldBack}</span>}
      </p>
      <p className="row">
        {!isPupil && responsibility !== 'held' && (
          <Button small onClick={() => onCheck(id, 'held')}>
            I have checked: {name} holds it
          </Button>
        )}
        {hasAddress && (
          <Button small onClick={() => onMail(id)}>
            Send {name} a link
          </Button>
        )}
        <Button small onClick={() => onLetter(id)}>
          Print a letter for {name}
        </Button>
        {!isPupil && responsibility !== 'not-held' && (
          <Button small look="quiet" onClick={() => onCheck(id, 'not-held')}>
            {name} holds no parental responsibility
          </Button>
        )}
        {askId !== null && (
          <Button small look="quiet" onClick={() => onEnd(askId)}>
            End the link of {name}
          </Button>
        )}
      </p>
    </li>
  )
}
