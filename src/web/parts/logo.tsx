/** The exercise book: ruled, with its margin. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M4.5 2.5h13.5a1.8 1.8 0 0 1 1.8 1.8v15.4a1.8 1.8 0 0 1-1.8 1.8H4.5z" />
        <path d="M4.5 7.5h15.3M4.5 12h15.3M4.5 16.5h15.3" strokeWidth="1.2" />
      </g>
      <path d="M9.2 4.5v16" stroke="#c9485a" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
