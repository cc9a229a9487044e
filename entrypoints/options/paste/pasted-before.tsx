import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { namesIn, type PastedSpan, spanOf } from '@/utils/model/pasted';

/** What was pasted so far, each table with its days and its age, and whether that stays. */
export function PastedBefore({ tables, isNew, keepsOthers, onChange }: PastedBeforeProps) {
  const { say, format } = useTexts();
  const zone = Temporal.Now.timeZoneId();
  const today = Temporal.Now.plainDateISO().toString();
  const tell = ({ pastedAt, ...range }: PastedSpan) =>
    say('paste.before-table', { days: format.days(range, today), when: format.day(pastedAt, zone) });
  const spans = namesIn(tables).map(spanOf);
  return (
    <div className="questions">
      <div className="field">
        <span>{say('paste.before')}</span>
        <ul>
          {spans.map((span) => (
            <li key={`${span.pastedAt} ${span.from}`}>{tell(span)}</li>
          ))}
        </ul>
      </div>
      {isNew && (
        <div className="field">
          <span>{say('paste.others')}</span>
          <div>
            <Segmented
              label={say('paste.others')}
              options={[
                { value: 'stay', label: say('paste.others-stay') },
                { value: 'go', label: say('paste.others-go') },
              ]}
              value={keepsOthers ? 'stay' : 'go'}
              onChange={(chosen) => onChange(chosen === 'stay')}
            />
          </div>
          <p className="hint">{say(keepsOthers ? 'paste.others-stay-hint' : 'paste.others-go-hint')}</p>
        </div>
      )}
    </div>
  );
}

interface PastedBeforeProps {
  /** Their names, as the connection keeps them. */
  tables: string;
  /** There is a table to add. */
  isNew: boolean;
  keepsOthers: boolean;
  onChange(keepsOthers: boolean): void;
}
