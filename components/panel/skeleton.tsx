/** Only where there is no number at all yet; it stands still. */
export function Skeleton() {
  return (
    <div className="pan-skel" aria-hidden="true">
      <p>
        <i className="skel" style={{ width: 140, height: 22 }} />
      </p>
      {WIDTHS.map((width) => (
        <p key={width}>
          <i className="skel" style={{ width }} />
          <i className="skel" style={{ width: 48 }} />
          <i className="skel" style={{ width: 48 }} />
          <i className="skel" style={{ width: 40 }} />
        </p>
      ))}
    </div>
  );
}

const WIDTHS = [52, 84, 76, 60, 92, 66];
