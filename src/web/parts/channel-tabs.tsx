import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import type { Decision } from '../finding.ts'
import { ChannelIcon, type ChannelRef } from './channel-icon.tsx'
import { ShapeIcon } from './shape-icon.tsx'

export interface ChannelTab {
  id: string
  channel: ChannelRef
  /** The account's own name where one channel has two accounts. */
  name: string
  decision: Decision
  /** "2 to mend", "Can publish", "On hold". */
  words: string
}

interface ChannelTabsProps {
  tabs: readonly ChannelTab[]
  open: string
  onOpen: (id: string) => void
  onAdd?: (() => void) | undefined
  children: ReactNode
}

/** One tab a variant, each with its own decision. Arrows move between them; they are one Tab stop. */
export function ChannelTabs({ tabs, open, onOpen, onAdd, children }: ChannelTabsProps) {
  return (
    <Tabs.Root value={open} onValueChange={value => onOpen(String(value))}>
      <div className="tabrow">
        <Tabs.List
          className="tabs"
          activateOnFocus
          aria-label="Channels. Each has its own wording and its own decision"
        >
          {tabs.map(tab => (
            <Tabs.Tab key={tab.id} value={tab.id} className="tab">
              <ChannelIcon channel={tab.channel} />
              <span className="tab-n">{tab.name}</span>
              <span className={`tab-v v ${tab.decision}`}>
                <ShapeIcon verdict={tab.decision} />
                <span>{tab.words}</span>
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {onAdd && (
          <button type="button" className="tab add" onClick={onAdd}>
            <span className="ch" aria-hidden="true">
              +
            </span>
            <span className="tab-n">Add a channel</span>
          </button>
        )}
      </div>
      <Tabs.Panel value={open} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  )
}
