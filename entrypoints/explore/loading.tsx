import { useTexts } from '@/components/texts';

/** Where there is no number at all yet: the shape of what will come. It stands still. */
export function Loading() {
  const { say } = useTexts();
  return (
    <div className="ex-skel">
      <p role="status">{say('explore.loading')}</p>
      <div aria-hidden="true">
        <i className="skel plot" />
        {ROWS.map((width) => (
          <p key={width}>
            <i className="skel" style={{ width }} />
            <span className="grow" />
            {[48, 48, 40, 64, 64].map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they stand for nothing
              <i key={index} className="skel" style={{ width: cell }} />
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

/** In px. */
const ROWS = [148, 112, 176, 132, 96, 164, 120];
