import { useTexts } from '@/components/texts';
import type { RowMatch } from '@/utils/model/match';
import { DifferentRow, OneSidedRow } from './matched-row';
import { RowGroup } from './row-group';
import { type Names, tellFound } from './tell-found';
import { Upload } from './upload';

/** What both sides have, what only one of them has, and what they tell differently. */
export function FoundRows({ match, names, timeZone, onSave }: FoundRowsProps) {
  const texts = useTexts();
  const { say } = texts;
  const { counts, onlyHere, onlyThere, different, upload } = match;
  const differing = counts.onlyHere + counts.onlyThere + different.length;
  const { joined, missing, campaign } = tellFound(texts, match, names, timeZone);
  if (counts.joined + differing === 0) return <p className="mid t12">{say('rows.none')}</p>;
  return (
    <div className="rows">
      <p className="t12">{joined}</p>
      {missing && <p className="t12 medium">{missing}</p>}
      {campaign && <p className="t12 mid">{campaign}</p>}
      {!match.complete && <p className="t12 c-notice">{say('rows.cut')}</p>}
      {differing === 0 && <p className="t12 mid">{say('rows.all-same')}</p>}
      <RowGroup
        title={say('rows.only', { name: names.here })}
        count={counts.onlyHere}
        rows={onlyHere}
        keyOf={({ id }) => id}
        draw={(row) => <OneSidedRow row={row} timeZone={timeZone} />}
      />
      <RowGroup
        title={say('rows.only', { name: names.there })}
        count={counts.onlyThere}
        rows={onlyThere}
        keyOf={({ id }) => id}
        draw={(row) => <OneSidedRow row={row} timeZone={timeZone} />}
      />
      <RowGroup
        title={say('rows.different')}
        count={match.counts.different}
        rows={different}
        keyOf={({ here, there }) => `${here.id} ${there.id}`}
        draw={(row) => <DifferentRow row={row} timeZone={timeZone} />}
      />
      {upload && upload.rows > 0 && <Upload upload={upload} here={names.here} onSave={onSave} />}
    </div>
  );
}

interface FoundRowsProps {
  match: RowMatch;
  names: Names;
  timeZone: string;
  /** @param part counts from 1 */
  onSave(text: string, part: number): void;
}
