import { useId } from 'react';
import { NumberField } from '@/components/number-field';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import { type Band, type Bands, JUDGED, type Judged } from '@/utils/model/comparison';
import { bandReader, FIELDS, writeBand } from './read-band';
import { tellBand } from './tell-band';

/** The borders of every judged metric, and in words what they do. */
export function BandFields({ bands, isOwn, reset, onChange, onReset }: BandFieldsProps) {
  const { say } = useTexts();
  return (
    <div className="bands">
      <div className="band heads" aria-hidden="true">
        <span>{say('bands.metric')}</span>
        {FIELDS.map((field) => (
          <span className="num" key={field}>
            <VerdictShape verdict={field} /> {say(`bands.${field}`)}
          </span>
        ))}
        <span />
      </div>
      {JUDGED.map((metric) => (
        <BandRow
          key={metric}
          metric={metric}
          band={bands[metric]}
          reset={isOwn(metric) ? reset : null}
          onChange={(band) => onChange(metric, band)}
          onReset={() => onReset(metric)}
        />
      ))}
    </div>
  );
}

function BandRow({ metric, band, reset, onChange, onReset }: BandRowProps) {
  const texts = useTexts();
  const { say } = texts;
  const id = useId();
  const name = say(`metric.${metric}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend takes no part in a grid
    <div className="band" role="group" aria-labelledby={`${id}-name`} aria-describedby={`${id}-effect`}>
      <span className="medium metric" id={`${id}-name`}>
        {name}
      </span>
      {FIELDS.map((field) => (
        <NumberField
          key={field}
          label={say(`bands.${field}`)}
          unit={field === 'floor' ? '±' : '%'}
          value={band[field]}
          write={(value) => writeBand(texts, field, value)}
          read={bandReader(texts, metric, band, field)}
          onChange={(value) => onChange({ ...band, [field]: value })}
        />
      ))}
      <span className="reset">
        {reset && (
          <button
            type="button"
            className="btn plain sm"
            aria-label={say(reset === 'bands.default' ? 'bands.default-of' : 'overrides.inherit-of', {
              metric: name,
            })}
            onClick={onReset}
          >
            {say(reset)}
          </button>
        )}
      </span>
      <p className="hint" id={`${id}-effect`}>
        {tellBand(texts, metric, band)}
      </p>
    </div>
  );
}

type Reset = 'bands.default' | 'overrides.inherit';

interface BandFieldsProps {
  bands: Bands;
  /** True where a metric's borders are not those that stand behind these. */
  isOwn(metric: Judged): boolean;
  /** What the way back to those is called. */
  reset: Reset;
  onChange(metric: Judged, band: Band): void;
  onReset(metric: Judged): void;
}

interface BandRowProps {
  metric: Judged;
  band: Band;
  reset: Reset | null;
  onChange(band: Band): void;
  onReset(): void;
}
