/** The roles that a person can hold, in a school or in the whole trust (DESIGN section 2). */
export const ROLES = [
  'trust-ceo',
  'trust-administrator',
  'policy-owner',
  'headteacher',
  'senior-leader',
  'dsl',
  'deputy-dsl',
  'behaviour-lead',
  'office',
  'staff',
  'governor',
] as const
export type Role = (typeof ROLES)[number]

/** How a role is called on screen. */
export const roleNames: Record<Role, string> = {
  'trust-ceo': 'Trust CEO',
  'trust-administrator': 'Trust administrator',
  'policy-owner': 'Policy owner',
  headteacher: 'Headteacher',
  'senior-leader': 'Senior leader',
  dsl: 'Designated safeguarding lead',
  'deputy-dsl': 'Deputy safeguarding lead',
  'behaviour-lead': 'Behaviour lead',
  office: 'School office',
  staff: 'Staff',
  governor: 'Governor',
}
