import { useState } from 'react'
import { AddPerson } from '../pages/add-person.tsx'
import { HandOver } from '../pages/hand-over.tsx'
import { PeoplePage } from '../pages/people.tsx'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { useAddPerson } from './people-add.ts'
import { EndRoleOf, GiveRoleTo, LeaverDay } from './people-dialogs.tsx'
import { isOfTrust, rolesToGive } from './people-roles.ts'
import { foundAmong, staffRow, useStaff, type Member } from './people-staff.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="people">
      <People />
    </InBook>
  )
}

function People() {
  const { me, school } = useReader()
  const ofTrust = isOfTrust(me.roles)
  // The book that is open; the people of the trust itself are kept by the trust.
  const where = [...(school ? [school.id] : []), ...(ofTrust ? [null] : [])]
  const staff = useStaff(where)
  return <Loaded query={staff}>{data => <Staff staff={data} />}</Loaded>
}

type Open =
  | { what: 'add' }
  | { what: 'give-role' | 'leave'; person: Member }
  | { what: 'end-role'; grantId: string }

function Staff({ staff }: { staff: readonly Member[] }) {
  const { me, school, may } = useReader()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<Open | null>(null)
  const adding = useAddPerson()
  const today = useNow().slice(0, 10)
  const ofTrust = isOfTrust(me.roles)
  const close = () => setOpen(null)
  const nameOf = (id: string) => me.schools.find(one => one.id === id)?.name ?? 'another school'
  return (
    <PeoplePage
      people={foundAmong(staff, words).map(member => staffRow(member, nameOf, today))}
      all={staff.length}
      mayAdd={may('staff:manage')}
      mayGiveRoles={may('role:grant')}
      maySetUp={ofTrust}
      problem={open === null ? (Object.values(adding.errors)[0] ?? null) : null}
      onFind={setWords}
      onAdd={() => {
        adding.forget()
        setOpen({ what: 'add' })
      }}
      onAct={(personId, act) => {
        const person = staff.find(({ id }) => id === personId)
        if (!person) return
        if (act === 'invite') void adding.invite(person.id, person.name)
        else setOpen({ what: act, person })
      }}
      onEndRole={grantId => setOpen({ what: 'end-role', grantId })}
    >
      {open?.what === 'add' && (
        <AddPerson
          roles={may('role:grant') ? rolesToGive(me.roles, false) : []}
          schools={ofTrust ? me.schools : me.schools.filter(({ id }) => id === school?.id)}
          mayTrust={ofTrust}
          errors={adding.errors}
          busy={adding.busy}
          onClose={close}
          onAdd={person => void adding.addPerson(person).then(done => done && close())}
        />
      )}
      {open?.what === 'give-role' && <GiveRoleTo person={open.person} staff={staff} onClose={close} />}
      {open?.what === 'leave' && <LeaverDay person={open.person} today={today} onClose={close} />}
      {open?.what === 'end-role' && (
        <EndRoleOf grantId={open.grantId} staff={staff} today={today} onClose={close} />
      )}
      {adding.link && open === null && <HandOver {...adding.link} onClose={adding.forget} />}
    </PeoplePage>
  )
}
