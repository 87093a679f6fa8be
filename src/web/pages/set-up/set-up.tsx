import type { ReactNode } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { Logo } from '../../parts/logo.tsx'
import './set-up.css'

export type StepId = 'trust' | 'second-step' | 'schools' | 'policy' | 'register' | 'people'

export interface Step {
  id: StepId
  label: string
  /** How long it takes, measured with an office. */
  minutes: number
  done: boolean
}

export interface SetUpProps {
  /** "Wherrybridge Trust": empty until it has a name. */
  settingUp: string
  steps: readonly Step[]
  now: StepId
  title: string
  lead: ReactNode
  /** The step itself: one of the step views beside this file. */
  children: ReactNode
}

/** Minutes of what is not done, the open step included. */
export const minutesToGo = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + (step.done ? 0 : step.minutes), 0)

/** First run: a few steps with their minutes. One can stop after each; nothing is published until somebody says so. */
export function SetUpPage({ settingUp, steps, now, title, lead, children }: SetUpProps) {
  const at = steps.findIndex(step => step.id === now)
  const toGo = minutesToGo(steps)
  return (
    <div className="page-set-up">
      <header className="top">
        <div>
          <span className="label">
            <Logo />
            Copybook
          </span>
          <span>{settingUp === '' ? 'Setting up your trust' : `Setting up ${settingUp}`}</span>
        </div>
      </header>
      <div className="wz">
        <nav aria-label="Steps">
          <div className="wide-only-off">
            <p className="mini">
              Step {at + 1} of {steps.length} · {toGo} minutes to go
            </p>
            <p className="dots" aria-hidden="true">
              {steps.map(step => (
                <i key={step.id} className={className(step, now)} />
              ))}
            </p>
          </div>
          <div className="narrow-off">
            <p className="mini">{toGo} minutes to go</p>
            <ol className="steps">
              {steps.map((step, index) => (
                <li
                  key={step.id}
                  className={className(step, now)}
                  aria-current={step.id === now ? 'step' : undefined}
                >
                  <span className="k">
                    {step.done && step.id !== now ? (
                      <>
                        <Icon name="keep" />
                        <span className="sr">done</span>
                      </>
                    ) : (
                      index + 1
                    )}
                  </span>
                  {step.label}
                  <span className="min">{step.minutes} min</span>
                </li>
              ))}
            </ol>
            <p className="meta">You can stop after any step. Nothing is published until you say so.</p>
          </div>
        </nav>
        <main id="main" tabIndex={-1}>
          <h1 tabIndex={-1}>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </main>
      </div>
    </div>
  )
}

const className = (step: Step, now: StepId) => (step.id === now ? 'now' : step.done ? 'done' : undefined)
