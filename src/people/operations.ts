import { addPerson } from './add-person.ts'
import { endPerson } from './end-person.ts'
import { endRole } from './end-role.ts'
import { findPeople } from './find-people.ts'
import { grantRole } from './grant-role.ts'
import { importSchools } from './import-schools.ts'
import { invitePerson } from './invite-person.ts'
import { issueToken } from './issue-token.ts'
import { listClass } from './list-class.ts'
import { listClasses } from './list-classes.ts'
import { listSchools } from './list-schools.ts'
import { listStaff } from './list-staff.ts'
import { listTokens } from './list-tokens.ts'
import { me } from './me.ts'
import { noteGuardian } from './note-guardian.ts'
import { person } from './person.ts'
import { revokeToken } from './revoke-token.ts'
import { saveSchool } from './save-school.ts'
import { updatePerson } from './update-person.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  me,
  listSchools,
  saveSchool,
  importSchools,
  listStaff,
  findPeople,
  listClasses,
  listClass,
  person,
  addPerson,
  updatePerson,
  endPerson,
  noteGuardian,
  grantRole,
  endRole,
  invitePerson,
  issueToken,
  listTokens,
  revokeToken,
] as const
