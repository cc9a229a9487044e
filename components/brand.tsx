/** Two tracks side by side; the second stops short, and what is missing is amber. */
export function Brand({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="4" fill="#4b5ce6" />
      <rect x="3" y="4" width="10" height="3" rx=".75" fill="#fff" />
      <rect x="3" y="9" width="6" height="3" rx=".75" fill="#fff" />
      <rect x="10" y="9" width="3" height="3" rx=".75" fill="#ffc44d" />
    </svg>
  );
}
