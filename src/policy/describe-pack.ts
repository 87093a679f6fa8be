import { controlNames, isControlName } from './control-names.ts'
import { waitsForOf, type ClauseCoverage, type Coverage } from './coverage.ts'
import { describeCited, describeModeration } from './describe-moderation.ts'
import type { Clause, Gap, Pack } from './pack/pack-schema.ts'
import { approvalDate, reviewDue, sayDate } from './review-due.ts'

/** The pack on one screen: whose it is, its dates, its sections and channels. Lines of plain text. */
export function describePack(pack: Pack): string[] {
  const { policy } = pack
  const review = reviewDue(policy)
  const sections = pack.sections.map(({ id, title }) => {
    const count = pack.clauses.filter(clause => clause.section === id).length
    return `  ${id.padEnd(5)} ${title} (${count} clauses)`
  })
  const channels = pack.channels.map(({ label, kind, section, categories, rules }) => {
    const lists = `${categories.length} kinds of post, ${rules.length} rules`
    return `  ${label.padEnd(10)} ${kind.padEnd(7)} section ${section.padEnd(4)} ${lists}`
  })
  return [
    `${policy.title}, ${policy.trust}`,
    `Version ${policy.id}. Approved ${approvalDate(policy).says}. Review due by ${sayDate(review.due)}.`,
    ...(review.warning ? [`Note: ${review.warning}.`] : []),
    '',
    'Sections',
    ...sections,
    '',
    'Channels',
    ...channels,
    '',
    ...describeModeration(pack),
    ...(pack.ourDefaults
      ? ['', 'Not in this policy; our default holds', ...pack.ourDefaults.map(says => `  ${says}`)]
      : []),
  ]
}

/** One clause: our wording, how strongly, what puts it into force, where it applies, and what it leaves open. */
export function describeClause(pack: Pack, clause: Clause): string[] {
  const gaps = gapsOf(pack, clause)
  return [
    `${clause.id}  (section ${clause.section})`,
    `  ${clause.says}`,
    `  Binds: ${clause.binds}. Force: ${clause.force}. Enforcement: ${clause.enforcement}.`,
    `  ${controlLine(clause)}`,
    ...[...channelsOf(pack, clause), ...describeCited(pack, clause.id)].map(line => `  ${line}`),
    ...gaps.flatMap(gap => describeGap(gap).map(line => `  ${line}`)),
  ]
}

export function describeGap(gap: Gap): string[] {
  return [
    `Open question ${gap.id} (${gap.severity}): ${gap.title}`,
    ...(gap.about ? [`  What is open: ${gap.about}`] : []),
    ...(gap.default ? [`  Until answered: ${gap.default}`] : []),
    ...(gap.question ? [`  To the policy’s owner: ${gap.question}`] : []),
  ]
}

/** All clauses with their state, then the questions to the policy's owner. */
export function describeCoverage(coverage: Coverage): string[] {
  const total = coverage.clauses.length
  return [
    `${coverage.inForce} of ${total} clauses are in force.`,
    '',
    ...coverage.clauses.map(clause => `  ${clause.id.padEnd(50)} ${stateOf(clause)}`),
    '',
    `Questions to the policy’s owner (${coverage.questions.length})`,
    ...coverage.questions.map(gap => `  ${gap.id} ${gap.severity.padEnd(4)} ${gap.title}: ${gap.question}`),
  ]
}

function stateOf({ state, waitsFor, control, tests }: ClauseCoverage): string {
  if (state === 'waits') return `waits for ${waitsFor}`
  return state === 'in force'
    ? `in force (${tests.length === 1 ? '1 test' : `${tests.length} tests`})`
    : `no test shows it (control ${control})`
}

function controlLine(clause: Clause): string {
  const waitsFor = waitsForOf(clause)
  if (waitsFor !== null) return `Not in force yet: it waits for ${waitsFor}.`
  const what = isControlName(clause.control) ? ` ${controlNames[clause.control]}` : ''
  return `Control: ${clause.control}.${what}`
}

function channelsOf(pack: Pack, clause: Clause): string[] {
  return pack.channels.flatMap(channel => {
    const rules = channel.rules.filter(entry => entry.clause === clause.id)
    const kinds = channel.categories.filter(entry => entry.clause === clause.id)
    return [
      ...rules.map(
        ({ rule, gap }) => `On ${channel.label}: rule ${rule}${gap ? `, by our default (${gap})` : ''}.`,
      ),
      ...kinds.map(
        ({ category, gap }) =>
          `On ${channel.label}: allows ${category}${gap ? `, by our default (${gap})` : ''}.`,
      ),
    ]
  })
}

const gapsOf = (pack: Pack, clause: Clause): Gap[] => pack.gaps.filter(gap => clause.gaps.includes(gap.id))
