/** A table of one's own with the other side's numbers beside it. */
export function EmptyPicture() {
  return (
    <svg width="220" height="92" viewBox="0 0 220 92" aria-hidden="true">
      <g fill="none" stroke="var(--line-strong)" strokeWidth="1.5">
        <rect x="1" y="8" width="120" height="76" rx="8" />
        <path d="M1 28h120M1 47h120M1 66h120" />
      </g>
      <g fill="var(--line-strong)">
        <rect x="12" y="15" width="30" height="6" rx="3" />
        <rect x="12" y="34" width="44" height="6" rx="3" />
        <rect x="12" y="53" width="36" height="6" rx="3" />
        <rect x="12" y="72" width="40" height="6" rx="3" />
      </g>
      <g fill="var(--text-2)">
        <rect x="92" y="34" width="20" height="6" rx="3" />
        <rect x="96" y="53" width="16" height="6" rx="3" />
        <rect x="90" y="72" width="22" height="6" rx="3" />
      </g>
      <rect x="129" y="8" width="90" height="76" rx="8" fill="var(--accent-bg)" />
      <g fill="none" stroke="var(--ok-mark)" strokeWidth="1.75">
        <circle cx="146" cy="37" r="4.2" />
        <circle cx="146" cy="75" r="4.2" />
      </g>
      <g fill="var(--alert-mark)">
        <path d="m146 51 5.6 10h-11.2Z" />
        <rect x="160" y="53" width="44" height="6" rx="3" />
      </g>
      <g fill="var(--accent)">
        <rect x="160" y="15" width="34" height="6" rx="3" />
        <rect x="160" y="34" width="22" height="6" rx="3" opacity=".55" />
        <rect x="160" y="72" width="24" height="6" rx="3" opacity=".55" />
      </g>
    </svg>
  );
}
