import { endRole } from './end-role.ts'
import { grantRole } from './grant-role.ts'
import { endPerson } from './end-person.ts'
import { updatePerson } from './update-person.ts'
import { addPerson } from './add-person.ts'
import { person } from './person.ts'
import { listStaff } from './list-staff.ts'
import { saveSchool } from './save-school.ts'
import { issueToken } from './issue-token.ts'
import { findPeople } from './find-people.ts'
import { listSchools } from './list-schools.ts'
import { listTokens } from './list-tokens.ts'
import { me } from './me.ts'
import { revokeToken } from './revoke-token.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  me,
  listSchools,
  saveSchool,
  listStaff,
  findPeople,
  person,
  addPerson,
  updatePerson,
  endPerson,
  grantRole,
  endRole,
  issueToken,
  listTokens,
  revokeToken,
] as const
