import { useState } from 'react';
import { useTexts } from '@/components/texts';
import type { BandOverride } from '@/utils/model/settings';
import { BandFields } from './band-fields';
import { bandsBehind, changeMetric, resetMetric, shownBands } from './band-layers';
import { Card } from './card';
import type { CardProps } from './comparison';
import { NewOverride } from './new-override';
import { useOverrideName } from './use-override-name';

/** Connections and links with borders of their own; each opens on its numbers. */
export function OverridesCard(props: CardProps) {
  const { say } = useTexts();
  const { settings, onChange } = props;
  const { bandOverrides } = settings;
  const [opened, setOpened] = useState<BandOverride | null>(null);

  function replace(index: number, override: BandOverride) {
    onChange({ bandOverrides: bandOverrides.with(index, override) });
  }

  return (
    <Card title={say('overrides.title')} about={say('overrides.about')}>
      {bandOverrides.length === 0 && <p className="mid">{say('overrides.none')}</p>}
      {bandOverrides.map((override, index) => (
        <Override
          {...props}
          key={keyOf(override)}
          override={override}
          isOpen={opened !== null && keyOf(opened) === keyOf(override)}
          onReplace={(changed) => replace(index, changed)}
          onRemove={() => onChange({ bandOverrides: bandOverrides.toSpliced(index, 1) })}
        />
      ))}
      <NewOverride
        {...props}
        onAdd={(override) => {
          setOpened(override);
          onChange({ bandOverrides: [...bandOverrides, override] });
        }}
      />
    </Card>
  );
}

function Override({ shell, settings, cards, override, isOpen, onReplace, onRemove }: OverrideProps) {
  const { say } = useTexts();
  const { pair, link } = useOverrideName(shell, cards, override);
  const count = Object.keys(override.bands).length;
  const behind = bandsBehind(settings, override);
  return (
    <details className="override" open={isOpen}>
      <summary>
        <span className="medium long">{pair}</span>
        <span className="mid long">{link}</span>
        <span className="muted">{count > 0 ? say('overrides.own', { count }) : say('overrides.same')}</span>
      </summary>
      <BandFields
        bands={shownBands(settings, override)}
        reset="overrides.inherit"
        isOwn={(metric) => override.bands[metric] !== undefined}
        onChange={(metric, band) => onReplace(changeMetric(override, metric, band, behind))}
        onReset={(metric) => onReplace(resetMetric(override, metric))}
      />
      <button
        type="button"
        className="btn"
        aria-label={say('overrides.remove-of', { name: `${pair}, ${link}` })}
        onClick={onRemove}
      >
        {say('overrides.remove')}
      </button>
    </details>
  );
}

function keyOf({ here, there, offer }: BandOverride): string {
  return JSON.stringify([here, there, offer]);
}

interface OverrideProps extends CardProps {
  override: BandOverride;
  isOpen: boolean;
  onReplace(override: BandOverride): void;
  onRemove(): void;
}
