export type GuardianRelation =
  | 'mother'
  | 'father'
  | 'step-parent'
  | 'grandparent'
  | 'foster-carer'
  | 'local-authority'
  | 'carer'
export type Responsibility = 'held' | 'not-held' | 'unchecked'
export type FamilyLanguage = 'en' | 'cy' | 'pl'

export const relationWords: Record<GuardianRelation, string> = {
  mother: 'Mother',
  father: 'Father',
  'step-parent': 'Step-parent',
  grandparent: 'Grandparent',
  'foster-carer': 'Foster carer',
  'local-authority': 'Local authority',
  carer: 'Carer',
}

export const responsibilityWords: Record<Responsibility, string> = {
  held: 'Holds parental responsibility: checked',
  'not-held': 'Holds no parental responsibility',
  unchecked: 'Not checked yet: a yes by link does not count',
}

export const languageWords: Record<FamilyLanguage, string> = { en: 'English', cy: 'Cymraeg', pl: 'Polski' }
