import type { OutputOf, StaffApi } from '../api/client.ts'

type Clause = Pick<OutputOf<StaffApi, 'governance.clause'>, 'enforcement' | 'binds'>

/** What Copybook does about a clause, by how the pack enforces it. */
const meanings: Record<string, string> = {
  block: 'Copybook stops it until it is put right, or a fact says that it is no breach.',
  gate: 'It waits until a named person decides, with a reason.',
  route: 'Copybook brings it to the person who has to answer.',
  record: 'Copybook keeps it on record, so that it can be shown later.',
  report: 'Copybook counts it and shows it to who has to know.',
  inform: 'Copybook says so to whom it binds. People see to it.',
  configure: 'Copybook is set up by it.',
}

export const meaningOf = ({ enforcement, binds }: Clause): string =>
  `${meanings[enforcement] ?? 'People see to it.'} It binds ${binds}.`
