import { describe, expect, test } from 'vitest'
import { compilePack } from './compile-pack.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import type { Pack } from './pack/pack-schema.ts'

describe('the first policy, compiled', () => {
  test('asks each channel only for the signals that its rules name', () => {
    const signals = (id: string) => [...(dlptCompiled.channels.get(id)?.bySignal.keys() ?? [])]
    expect(signals('facebook')).toContain('addressing')
    expect(signals('dojo')).not.toContain('addressing')
    expect(signals('youtube')).toContain('request')
    expect(signals('facebook')).not.toContain('request')
  })

  test('keeps the order of a rule’s lines, because the first that fits decides', () => {
    const [lines] = dlptCompiled.channels.get('facebook')?.bySignal.get('politics') ?? []
    expect(lines?.map(line => line.when.decides)).toEqual(['refuse', 'hold'])
  })

  test('keeps two rules that ask for one signal apart', () => {
    const rules = dlptCompiled.channels
      .get('youtube')
      ?.bySignal.get('link')
      ?.map(lines => lines[0]?.rule.id)
    expect(rules?.toSorted()).toEqual(['business-advertisement', 'youtube-link'])
  })

  test('lists the nine kinds of post, three on YouTube', () => {
    const counts = [...dlptCompiled.channels].map(([id, { allowed }]) => `${id} ${allowed.size}`)
    expect(counts).toEqual([
      'facebook 9',
      'instagram 9',
      'x 9',
      'youtube 3',
      'dojo 9',
      'tapestry 9',
      'linkedin 9',
    ])
  })
})

describe('a pack that was never linted', () => {
  const broken = (change: (pack: Pack) => void) => {
    const pack = structuredClone(dlpt)
    change(pack)
    return () => compilePack(pack)
  }

  test('does not compile with a rule that it lacks', () => {
    expect(broken(pack => pack.rules.shift())).toThrow('names the rule "names-photos-without-consent"')
  })

  test('does not compile with a control that nobody has', () => {
    expect(broken(pack => pack.rules.forEach(rule => (rule.control = 'toString')))).toThrow(
      '"toString": unknown',
    )
  })

  test('offers no mend that it lacks', () => {
    const compiled = broken(pack => (pack.mends = []))()
    const [lines] = compiled.channels.get('facebook')?.bySignal.get('politics') ?? []
    expect(lines?.[0]?.mends).toEqual([])
  })
})
