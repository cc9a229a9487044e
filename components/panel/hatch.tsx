/** The pattern of what has no explanation. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--bg)" />
        <rect width="1.6" height="4" fill="var(--unknown-mark)" />
      </pattern>
    </defs>
  );
}
